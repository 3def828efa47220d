import { expect, test } from 'vitest';
import { readHtml } from '../../src/extract/text/html.ts';

const DEPTH = 100_000;

test('a page may nest deeper than any stack', () => {
  for (const name of ['div', 'span']) {
    const html = `${`<${name}>`.repeat(DEPTH)}Revenue of $5 million${`</${name}>`.repeat(DEPTH)}`;
    const { text, original } = readHtml(html);
    expect(text.trim()).toBe('Revenue of $5 million');
    expect(original(text.indexOf('$5'))).toBe(html.indexOf('$5'));
  }
});

test('tables inside tables are read to the innermost', () => {
  const deep = 2_000;
  const html = `${'<table><tr><td>'.repeat(deep)}innermost${'</td></tr></table>'.repeat(deep)}`;
  expect(readHtml(html).text.trim()).toBe('innermost');
});
