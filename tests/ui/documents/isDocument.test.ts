import { describe, expect, it } from 'vitest';
import { isDocument } from '../../../src/ui/documents/isDocument.ts';

const PROSE =
  'We expect revenue of $1.0 billion to $1.1 billion in the quarter that has begun. '.repeat(6);

const TABLE =
  '<table><tr><th>Period</th><th>Low</th></tr><tr><td>Q1 2024</td><td>3</td></tr></table>';

describe('a file dropped on the import page', () => {
  it.each([
    ['a.csv', '', 'anything at all', false],
    ['a.pdf', '', '%PDF', true],
    ['call.txt', '', 'Good afternoon, and welcome.\nThank you, all.', true],
    ['rows.txt', '', 'company,metric,low\nAMD,revenue,1', false],
    ['rows.txt', '', 'company\tmetric\tlow\r\nAMD\trevenue\t1', false],
    ['Pasted rows', 'text/csv', 'not a table', false],
    ['page of a table.html', '', `<html><body><p>Outlook</p>${TABLE}</body></html>`, false],
    [
      'styled.htm',
      '',
      `<style>${'td{color:red}'.repeat(90)}</style>${TABLE}<p>Source: us</p>`,
      false,
    ],
    ['two tables.html', '', TABLE + TABLE, false],
    ['release.html', '', `<p>${PROSE}</p>${TABLE}`, true],
    ['prose after.html', '', `${TABLE}<p>${PROSE}</p>${TABLE}<p>${PROSE}</p>`, true],
    ['set in a table.html', '', `<table><tr><td>${PROSE}</td></tr></table>`, true],
    ['no table.html', '', '<p>Good afternoon.</p>', true],
  ])('%s %s', async (name, type, text, is) => {
    expect(await isDocument(new File([text], name, { type }))).toBe(is);
  });
});
