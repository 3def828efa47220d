import { describe, expect, it } from 'vitest';
import { textGrid } from '../../../../src/io/tables/grids/textGrid.ts';

const rows = (text: string) => textGrid(text).rows.map(({ cells }) => cells);

describe('a text for a printer', () => {
  it('columns that stand under each other, parted by spaces', () => {
    const report = [
      'Stock of the yard',
      '',
      'Name      Qty  Price',
      'Apple      12   1.50',
      'Plum        7   0.25',
      'Fig             3.00',
    ];
    expect(rows(report.join('\r\n'))).toEqual([
      ['Stock of the yard'],
      [''],
      ['Name', 'Qty', 'Price'],
      ['Apple', '12', '1.50'],
      ['Plum', '7', '0.25'],
      ['Fig', '', '3.00'],
    ]);
  });

  it.each([
    [
      'words after two spaces',
      ['He came.  She went.', 'They sat.  All ate.', 'It rained.  We left.'],
    ],
    ['one line of two', ['Wait  here', 'and see', 'what comes']],
  ])('no columns are made of %s', (_, lines) => {
    expect(rows(lines.join('\n'))).toEqual(lines.map((line) => [line]));
  });

  it('spaces inside names part no cells where a comma does', () => {
    const lines = ['name,size', 'Fig  100,200', 'Fig  150,300', 'Fig  180,400'];
    expect(rows(lines.join('\n'))).toEqual(lines.map((line) => line.split(',')));
  });
});
