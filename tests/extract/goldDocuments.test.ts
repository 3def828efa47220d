import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract, extractAll } from '../../src/extract/index.ts';
import type { Fact } from '../../src/extract/index.ts';
import { extractHtml } from '../../src/extract/page.ts';

const folder = new URL('../../data/gold/', import.meta.url);
const guided: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('documents.json', folder), 'utf8'),
);

function brief({ metric, basis, period, low, high }: Fact): string {
  const part = period.quarter === undefined ? (period.type ?? '') : `Q${period.quarter}`;
  const year = period.fiscalYear ?? '';
  return `${metric} ${basis} ${part}${year} ${low}..${high}`;
}

function read(name: string, by: typeof extract): readonly Fact[] {
  const text = readFileSync(new URL(`documents/${name}`, folder), 'utf8');
  return (name.endsWith('.html') ? extractHtml(text, {}, by) : by(text)).facts;
}

const guidanceOf = (facts: readonly Fact[]): readonly string[] =>
  facts.filter((f) => f.kind === 'guidance').map(brief);

describe('whole documents of our own: what is guided is read, and nothing else is shown', () => {
  it.each(readdirSync(new URL('documents/', folder)))('%s', (name) => {
    const expected = guided[name] ?? [];
    const shown = read(name, extract);
    expect(guidanceOf(shown).filter((one) => !expected.includes(one))).toEqual([]);
    // What is too unsure to be shown has been read all the same, in the order of the text.
    expect(guidanceOf(read(name, extractAll)).filter((one) => expected.includes(one))).toEqual(
      expected,
    );
    expect(shown.filter((f) => f.conflict === true)).toEqual([]);
  });
});
