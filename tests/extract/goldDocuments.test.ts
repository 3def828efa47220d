import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
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

describe('whole documents of our own: what is guided, and nothing else', () => {
  it.each(readdirSync(new URL('documents/', folder)))('%s', (name) => {
    const text = readFileSync(new URL(`documents/${name}`, folder), 'utf8');
    const { facts } = name.endsWith('.html') ? extractHtml(text) : extract(text);
    expect(facts.filter((f) => f.kind === 'guidance').map(brief)).toEqual(guided[name]);
    expect(facts.filter((f) => f.conflict === true)).toEqual([]);
  });
});
