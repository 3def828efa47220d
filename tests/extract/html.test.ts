import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/extract/text/html.ts';
import { extractHtml } from '../../src/extract/page.ts';
import { HINTS } from './helpers.ts';

const PAGE = `<html><head><style>td { color: red }</style></head><body>
<p>For the third quarter, we expect <b>revenue</b> of $41&nbsp;million to $43&nbsp;million.</p>
<h3>Outlook</h3>
<table>
<tr><td>In millions, except per share data</td><td>Q3 2021 Guidance</td></tr>
<tr><td>Operating expenses</td><td>$</td><td>20 - $22</td></tr>
<tr><td>Tax rate</td><td>21</td><td>%</td></tr>
</table><script>revenue of $1 million</script></body></html>`;

describe('pages of HTML', () => {
  const { facts } = extractHtml(PAGE, HINTS);

  it('gives prose and tables alike', () => {
    expect(facts.map((f) => [f.metric, f.low, f.high])).toEqual([
      ['revenue', 41e6, 43e6],
      ['opex', 20e6, 22e6],
      ['tax_rate', 0.21, 0.21],
    ]);
  });

  it('points into the source of the page', () => {
    const [revenue, opex] = facts;
    expect(PAGE.slice(revenue?.start, revenue?.end)).toMatch(/^For the third.*million\.$/);
    expect(PAGE.slice(opex?.start, opex?.end)).toContain('20 - $22');
    expect([revenue?.lines, opex?.lines]).toEqual([[2], [6]]);
  });

  it('leaves scripts and styles out and joins the cells of a figure', () => {
    const { text } = readHtml(PAGE);
    expect(text).not.toContain('color');
    expect(text).toContain('| 21% |');
  });

  it.each([
    ['divisions', '<div>', '</div>'],
    ['spans', '<span>', '</span>'],
    ['tables', '<table><tr><td>', '</td></tr></table>'],
  ])('may nest %s deeper than any stack', (_, open, close) => {
    const depth = 6000;
    const body = '<p>For the third quarter, we expect revenue of $41 million to $43 million.</p>';
    const { facts } = extractHtml(open.repeat(depth) + body + close.repeat(depth), HINTS);
    expect(facts.map((f) => [f.metric, f.low, f.start])).toEqual([
      ['revenue', 41e6, open.length * depth + 3],
    ]);
  });
});
