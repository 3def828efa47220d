import { readHtml } from './text/html.ts';
import { extract } from './index.ts';
import { lastStart } from './text/lastStart.ts';
import type { DocumentHints, Extraction } from './types.ts';

/** Offsets where lines begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Reads a page of HTML; every offset and line of the result is one of the page's own source. */
export function extractHtml(
  html: string,
  hints: DocumentHints = {},
  read: typeof extract = extract,
): Extraction {
  const page = readHtml(html);
  const { document, facts, rejected } = read(page.text, hints);
  const own = lineStarts(page.text);
  const source = lineStarts(html);
  const place = <T extends Placed>(item: T): T => ({
    ...item,
    start: page.original(item.start),
    end: page.original(item.end - 1) + 1,
  });
  const moved = (line: number): number =>
    lastStart(source, page.original((own[line] ?? page.text.length) - 1)) + 1;
  const lines = (all: readonly number[]): readonly number[] => [...new Set(all.map(moved))];
  return {
    document,
    facts: facts.map((fact) => ({
      ...place(fact),
      lines: lines(fact.lines),
      evidence: fact.evidence.map((e) => ({ ...place(e), lines: lines(e.lines) })),
    })),
    rejected: rejected.map((r) => ({ ...place(r), line: moved(r.line) })),
  };
}
