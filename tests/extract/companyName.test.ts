import { describe, expect, it } from 'vitest';
import { extractAll as extract, hintsFromName } from '../../src/extract/index.ts';

/** What a document of this name and text is taken to be of. */
function named(text: string, fileName = 'notes.txt'): readonly (string | null)[] {
  const { company, ticker } = extract(text, hintsFromName(fileName)).document;
  return [company, ticker];
}

describe('the company of a document', () => {
  it.each([
    ['Q1 2021 Blue Harbor Foods Inc Earnings Call\nAPRIL 28, 2021', 'Blue Harbor Foods Inc', null],
    ['Q3 2016 BLUE HARBOR FOODS INC EARNINGS CALL', 'BLUE HARBOR FOODS INC', null],
    ['Q1 2021 brightwell SA Financial Results Conference Call', 'brightwell SA', null],
    [
      'April 28, 2021. Blue Harbor Foods Inc today announced results.',
      'Blue Harbor Foods Inc',
      null,
    ],
    ['Rival Corp announced a new mill.', null, null],
    ['BHF - Q1 2021 Blue Harbor Foods Financial Results', 'Blue Harbor Foods', 'BHF'],
    [
      'AUSTIN, Texas, April 28, 2021 -- Blue Harbor Foods, Inc. (NASDAQ: BHF) today announced results',
      'Blue Harbor Foods, Inc.',
      'BHF',
    ],
    ['Blue Harbor Foods (NYSE American - BHF; TSX: BHF) reported', 'Blue Harbor Foods', 'BHF'],
    [
      '### Blue Harbor Foods, Inc. (BHF)\n### Q3 2025 Earnings Call',
      'Blue Harbor Foods, Inc.',
      'BHF',
    ],
    ['Thank you for attending the Blue Harbor Third Quarter Call.', 'Blue Harbor', null],
    ["Welcome to Blue Harbor Foods' first quarter call.", 'Blue Harbor Foods', null],
  ])('is named by %s', (text, company, ticker) => {
    expect(named(text)).toEqual([company, ticker]);
  });

  it.each([
    'Q2 2021 Earnings Conference Call',
    'In Q2 2021 was lifted by a rise in same-store sales.',
    'We saw in Q2 2021 Same Store Sales growth.',
    'Q3 2016 Results',
  ])('is not taken from %s', (text) => {
    expect(named(text)).toEqual([null, null]);
  });

  it.each([
    ['2021-Apr-28-BHF.txt', 'BHF'],
    ['bhf_q1_2021.txt', 'BHF'],
    ['BHF_2021-Q1_call.md', 'BHF'],
    ['CALL_Q1_2021.txt', null],
    ['results_q1_2021.txt', null],
    ['notes.txt', null],
  ])('has the ticker its file %s is called by', (fileName, ticker) => {
    expect(named('Revenue rose.', fileName)[1]).toBe(ticker);
  });

  it('has the ticker the text says rather than that of its file', () => {
    expect(named('Blue Harbor Foods (NYSE: BHF) reported', 'XYZ_q1_2021.txt')[1]).toBe('BHF');
  });
});
