/// <reference types="vite/client" />
import { compareText } from '../domain/compareText.ts';
import type { Incoming } from '../domain/book/rows.ts';
import type { Draft } from '../domain/book/rows.ts';
import { matchKey } from '../domain/book/target.ts';
import { importCsv } from './csv/importCsv.ts';

export interface DemoFile {
  readonly name: string;
  readonly text: string;
}

// Bundled as text: the demo is never fetched.
const TEXTS = import.meta.glob<string>('../../data/demo/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The four CSV files of the demo workspace, in our own columns, by file name. */
export function demoFiles(): readonly DemoFile[] {
  return Object.entries(TEXTS)
    .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1), text }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

/** Every row of the demo by company, ready to plan (origin `demo`). Throws on a row it cannot read. */
export function readDemo(): readonly Incoming[] {
  const books = new Map<string, Map<string, Draft>>();
  const rows = demoFiles().flatMap(({ name, text }) => {
    const read = importCsv(new TextEncoder().encode(text), name, 'demo');
    const [bad] = read.rejected;
    if (bad !== undefined) throw new Error(`demo ${name} line ${bad.line}: ${bad.reason}`);
    return read.incoming;
  });
  for (const { companyId, rows: drafts } of rows) {
    const book = books.get(companyId) ?? new Map<string, Draft>();
    books.set(companyId, book);
    drafts.forEach((draft) => {
      // Each file names the company; the book needs its name and ticker once.
      const key = draft.kind === 'company' ? matchKey(draft) : `${draft.source}|${book.size}`;
      if (!book.has(key)) book.set(key, draft);
    });
  }
  return [...books].map(([companyId, drafts]) => ({ companyId, rows: [...drafts.values()] }));
}
