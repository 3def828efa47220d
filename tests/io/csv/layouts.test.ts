import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareBook } from '../../../src/domain/comparing/compare.ts';
import { planImport } from '../../../src/domain/planning/planImport.ts';
import type { Draft } from '../../../src/domain/book/rows.ts';
import { csvCell, toCsv } from '../../../src/io/csv/csvText.ts';
import { neutralise, restore } from '../../../src/io/csv/formulas.ts';
import { importCsv } from '../../../src/io/csv/importCsv.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => importCsv(bytes(text), 'a.csv', 'f');
const figures = (text: string): readonly Draft[] =>
  read(text).incoming.flatMap(({ rows }) => rows.filter((row) => row.kind !== 'company'));
const one = (header: string, row: string) =>
  figures(`ticker,metric,period,${header}\nEXN,${row}\n`)[0];
const rejection = (header: string, row: string) =>
  read(`ticker,metric,period,${header}\nEXN,${row}\n`).rejected[0];

describe('columns under their usual names', () => {
  it('actuals', () => {
    const text =
      'Company Name,Symbol,Metric,Fiscal Period,Actual,Units,Report Date\nExample Networks,EXN,Revenue,Q2-FY24,"1,050.0",$m,2024/07/25\n';
    expect(read(text)).toMatchObject({ kind: 'actuals', rejected: [], ignored: [] });
    expect(figures(text)).toMatchObject([
      {
        period: '2024-Q2',
        value: 1_050_000_000,
        precision: 100_000,
        unit: 'usd',
        reportedOn: '2024-07-25',
      },
    ]);
  });

  it('guidance, with a date that can only be that of issue', () => {
    const text =
      'Ticker,KPI,Quarter,Year,Guidance Low,Guidance High,Unit,Date,Analyst\nEXN,Gross margin,1,2024,63.5%,64.5%,,2024-01-25,Jo\n';
    expect(read(text)).toMatchObject({ kind: 'guidance', rejected: [], ignored: ['Analyst'] });
    expect(figures(text)).toMatchObject([
      { period: '2024-Q1', low: 0.635, high: 0.645, form: 'range', issuedOn: '2024-01-25' },
    ]);
  });

  it('guidance and actuals in the same rows are both read', () => {
    const text =
      'ticker,metric,period,low,high,actual,unit\nEXN,Revenue,1Q24,410,430,432.4,$m\nEXN,Revenue,2Q24,430,450,n/a,$m\nEXN,Revenue,3Q24,,,,$m\n';
    expect(read(text)).toMatchObject({ kind: 'guidance and actuals', rejected: [{ line: 4 }] });
    expect(figures(text).map(({ kind }) => kind)).toEqual(['guidance', 'actual', 'guidance']);
  });

  it('our own name wins; two columns for one thing refuse the file', () => {
    expect(one('value,reported,unit', 'Revenue,1Q24,1,2,usd')).toMatchObject({ value: 1 });
    expect(() => read('ticker,metric,period,actual,reported,unit\n')).toThrow(/more than one/u);
    expect(() => read('ticker,metric,period,low,high,reported,comparable,outcome\n')).toThrow(
      /comparison/u,
    );
  });

  it('names of object members are only names', () => {
    const text =
      'ticker,metric,period,value,unit,__proto__,constructor\nEXN,__proto__,1Q24,1,usd,a,b\n';
    expect(read(text).ignored).toEqual(['__proto__', 'constructor']);
    expect(figures(text)).toMatchObject([{ metric: '__proto__' }]);
  });
});

describe('figures and units', () => {
  it.each([
    ['Revenue,1Q24,$1.05B,usd', 1_050_000_000, 'usd', 10_000_000],
    ['Revenue,1Q24,$1.05B,', 1_050_000_000, 'usd', 10_000_000],
    ['Net income,1Q24,"(184,083)",USD thousands', -184_083_000, 'usd', 1_000],
    ['Gross margin,1Q24,64%,fraction', 0.64, 'fraction', 0.01],
    ['Gross margin,1Q24,64.0,percent', 0.64, 'fraction', 0.001],
    ['EPS,1Q24,0.24,usd', 0.24, 'usd_per_share', 0.01],
    ['EPS,1Q24,$0.24,per share', 0.24, 'usd_per_share', 0.01],
    ['Share count,1Q24,512.4,million', 512_400_000, 'shares', 100_000],
    ['Revenue,1Q24,5,zzz', 5, 'zzz', 1],
  ])('%s', (row, value, unit, precision) => {
    expect(one('value,unit', row)).toMatchObject({ value, unit, precision });
  });

  it('a currency column says of what the millions are', () => {
    const row = one('value,unit,currency', 'Revenue,1Q24,12.5,million,EUR');
    expect(row).toMatchObject({ value: 12_500_000, unit: 'eur' });
  });

  it.each([
    ['value,unit', 'Revenue,1Q24,n/a,usd', 'value', /no number: "n\/a"/u],
    ['value,unit', 'Revenue,1Q24,12.5,million', 'unit', /currency is missing/u],
    ['value,unit', 'Gross margin,1Q24,64,', 'unit', /unit is missing/u],
    ['value,unit', 'Revenue,1Q24,64%,usd', 'unit', /fraction/u],
    ['value,unit', 'Revenue,1Q24,€5,usd', 'unit', /eur/u],
    ['value,unit', 'EPS,1Q24,5,percent', 'unit', /percent/u],
    ['low,high,unit', 'Revenue,1Q24,1.05,1.07B,usd', 'low', /scale/u],
    ['low,high,unit,form', 'Revenue,1Q24,,5,usd,floor', 'low', /floor/u],
    ['low,high,unit,form', 'Revenue,1Q24,4,5,usd,floor', 'high', /floor/u],
    ['low,high,unit,form', 'Revenue,1Q24,4,5,usd,ceiling', 'low', /ceiling/u],
    ['low,high,unit,form', 'Revenue,1Q24,4,,usd,range', 'high', /range/u],
    ['low,high,unit', 'Revenue,1Q24,4,,usd', 'high', /high end is missing/u],
    ['low,high,unit', 'Revenue,1Q24,n.a.,4,usd', 'low', /low end is missing/u],
    ['low,high,unit', 'Revenue,1Q24,4,-,usd', 'high', /high end is missing/u],
    ['low,high,unit,form', 'Revenue,1Q24,4,5,usd,point', 'high', /point/u],
    ['low,high,unit,form', 'Revenue,1Q24,5,4,usd,range', 'low', /above/u],
    ['value,unit', 'Revenue,1Q24,5,usd,extra', '', /more cells/u],
  ])('%s: %s is rejected', (header, row, column, reason) => {
    expect(rejection(header, row)).toMatchObject({ column, line: 2 });
    expect(rejection(header, row)?.reason).toMatch(reason);
  });

  it('takes the form from the bounds when none is named', () => {
    const form = (row: string) => one('low,high,unit', row);
    expect(form('Revenue,1Q24,4,5,usd')).toMatchObject({ form: 'range' });
    expect(form('Revenue,1Q24,5,5,usd')).toMatchObject({ form: 'point' });
    const named = (row: string) => one('low,high,form,unit', row);
    expect(named('Revenue,1Q24,5,,floor,usd')).toMatchObject({ form: 'floor', high: null });
    expect(named('Revenue,1Q24,,5,ceiling,usd')).toMatchObject({ form: 'ceiling', low: null });
  });

  it('keeps a precision that is given, and none where the cell is empty', () => {
    expect(one('value,precision,unit', 'EPS,1Q24,0.24,0.001,usd')).toMatchObject({
      precision: 0.001,
    });
    expect(one('value,precision,unit', 'EPS,1Q24,0.24,,usd')).toMatchObject({ precision: null });
  });

  it('asks for the basis of metrics that have several', () => {
    const text =
      'ticker,metric,period,value,unit\nEXN,Revenue,1Q24,5,usd\nEXN,EPS,1Q24,5,usd\nEXN,EPS,2Q24,5,usd\nEXN,opex,2Q24,5,usd\n';
    expect(read(text).questions).toEqual([
      { kind: 'basis', metric: 'eps', count: 2 },
      { kind: 'basis', metric: 'opex', count: 1 },
    ]);
  });
});

describe('the shape of the file', () => {
  const rows = [
    ['ticker', 'metric', 'period', 'value', 'unit', 'note'],
    ['EXN', 'Revenue', '1Q24', '5', 'usd', ' padded '],
    ['EXN', 'Revenue', '2Q24', '6', 'usd', 'b'],
  ];

  it.each([',', ';', '\t', '|'])('delimiter %j', (delimiter) => {
    const text = rows.map((row) => row.join(delimiter)).join('\n');
    expect(figures(text)).toMatchObject([{ value: 5, note: ' padded ' }, { value: 6 }]);
    expect(figures(`sep=${delimiter}\r\n${text}`)).toHaveLength(2);
  });

  it('is not misled by commas in the header of a file of tabs', () => {
    const text =
      'ticker\tmetric\tperiod\tvalue\tunit\tnote, if any\nEXN\tRevenue\t1Q24\t5\tusd\ta, b\n';
    expect(figures(text)).toMatchObject([{ value: 5 }]);
  });

  it.each(['\n', '\r\n', '\r'])('line end %j, and mixed with others', (end) => {
    const lines = rows.map((row) => row.join(','));
    const text = `${lines[0]}${end}${lines[1]}\n${lines[2]}\r\nEXN,Revenue,soon,1,usd,x\r`;
    expect(figures(text)).toMatchObject([{ value: 5 }, { value: 6, note: 'b' }]);
    expect(read(text).rejected).toMatchObject([{ line: 4, column: 'period' }]);
  });

  it('keeps line ends inside quotes, and reads UTF-16 without a mark', () => {
    const text =
      'ticker,metric,period,value,unit,note\r\nEXN,Revenue,1Q24,5,usd,"a\r\nb\rc\n""d"""\r\n';
    expect(figures(text)).toMatchObject([{ note: 'a\r\nb\rc\n"d"' }]);
    const wide = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
    expect(importCsv(wide, 'a.csv', 'f').incoming).toHaveLength(1);
  });

  it('a quote inside a cell opens nothing', () => {
    const text =
      'ticker,metric,period,value,unit,note\r\nEXN,Revenue,1Q24,5,usd,5;"x\r\nEXN,Revenue,2Q24,6,usd,y\n';
    expect(figures(text)).toMatchObject([{ note: '5;"x' }, { value: 6, note: 'y' }]);
  });

  it('says why an empty file is refused', () => {
    expect(() => read('')).toThrow(/no column company or ticker/u);
  });
});

describe('cells written for others to open', () => {
  it.each([
    ...[
      '=1',
      '+1+1',
      '-1+1',
      '@SUM(1)',
      '\u2060=1',
      '\u202a=1',
      '\u180e=1',
      '\u00ad=1',
      '\u3164=1',
    ],
    ...['\u200b=1', '\u00a0 =1', 'a\n=1', '\uff1d1', '\t1', '\rx'],
    ...['\u2800=1', '\u3164\ufe66', '\u115f\u207c1', '\u2800\ua78a1', '\ufe62', '\ufe63', '\ufe6b'],
  ])('%j is neutralised and restored', (cell) => {
    expect(neutralise(cell)).toBe(`'${cell}`);
    expect(restore(neutralise(cell))).toBe(cell);
  });

  it('quotes what a delimiter or a space would break', () => {
    expect(csvCell('a;b')).toBe('"a;b"');
    expect(csvCell(' a"')).toBe('" a"""');
    expect(csvCell(null)).toBe('');
    expect(csvCell(-5.2)).toBe('-5.2');
    expect(toCsv(['a', 'b'], [['=1', 2]])).toBe("a,b\r\n'=1,2\r\n");
  });
});

describe('the example files', () => {
  it('are read whole and meet', () => {
    const incoming = ['example-guidance', 'example-actuals'].flatMap((name) => {
      const text = readFileSync(new URL(`../../../data/examples/${name}.csv`, import.meta.url));
      const file = importCsv(new Uint8Array(text), `${name}.csv`, name);
      expect(file).toMatchObject({ rejected: [], questions: [], ignored: [] });
      return file.incoming;
    });
    const [book] = planImport(new Map(), incoming, 1).next;
    if (book === undefined) throw new Error('no book');
    const statuses = compareBook(book).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'scored')).toHaveLength(8);
  });
});
