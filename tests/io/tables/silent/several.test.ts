import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../../src/io/csv/importCsv.ts';
import type { TableMapping } from '../../../../src/io/tables/mapping/mapping.ts';
import { figures, readTableFile, readText, type MappedTable } from '../reading.ts';

const ANSWERS = { currency: 'usd', scale: '6' };
const BESIDE =
  'Alpha Inc,,,,Beta Inc,,\nPeriod,Revenue,EPS,,Period,Revenue,EPS\nQ1 2024,100,1,,Q1 2024,500,5\nQ2 2024,110,1.1,,Q2 2024,510,5.1\n';

function given(answers: Readonly<Record<string, string>>, sheet = ''): TableMapping {
  return { id: '', name: '', sheet, columns: [], answers };
}
const namesIn = ({ incoming }: Pick<MappedTable, 'incoming'>): readonly string[] =>
  incoming.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'company' && row.field === 'name' ? [row.value] : [])),
  );
const open = (text: string, name: string, mapping: TableMapping | null = null) =>
  readTableFile(new TextEncoder().encode(text), name, 'test', { given: mapping });

describe('two tables side by side are two', () => {
  it('one is read, the other is named and can be chosen, and nothing is committed unasked', async () => {
    const { guess } = await open(BESIDE, 'a.csv');
    expect([guess.sheets, guess.isOpen]).toEqual([['Alpha Inc', 'Beta Inc'], true]);
    expect(guess.flags.join(' ')).toContain('1 more table with figures');
    const beta = await open(BESIDE, 'a.csv', given(ANSWERS, 'Beta Inc'));
    expect(namesIn(beta)).toEqual(['Beta Inc']);
    expect(figures(beta)[0]).toBe('revenue 2024-Q1 500000000 unspecified company');
    expect(beta.guess.isOpen).toBe(false);
  });

  it.each([
    [
      'periods across',
      'Metric,Q1 2024,Q2 2024,,Metric,Q1 2024,Q2 2024\nRevenue,100,110,,EPS,1,2\n',
      2,
    ],
    [
      'three of them',
      'Period,Revenue,,Period,EPS,,Period,Capex\nQ1 2024,100,,Q1 2024,1,,Q1 2024,5\n',
      3,
    ],
    ['two empty columns', 'Period,Revenue,,,Period,EPS\nQ1 2024,100,,,Q1 2024,1\n', 2],
    ['of other lengths', 'Period,Revenue,,Period,EPS\nQ1 2024,100,,Q1 2024,1\nQ2 2024,110,,,\n', 2],
    [
      'a title over all',
      '$ in millions,,,,\nPeriod,Revenue,,Period,Capex\nQ1 2024,100,,Q1 2024,1\n',
      2,
    ],
    ['in other letters', 'PERIOD,Revenue,,Period,EPS\nQ1 2024,100,,Q1 2024,1\n', 2],
  ])('%s', async (_, text, count) => {
    const { guess } = await open(text, 'a.csv');
    expect([guess.sheets.length, guess.isOpen]).toEqual([count, true]);
  });

  it('an empty column within one table parts nothing', async () => {
    const table = await readText('Metric,Q1 2024,,Q2 2024\nRevenue,100,,110\n', {
      ...ANSWERS,
      company: 'EXN',
    });
    expect([table.guess.sheets, figures(table).length]).toEqual([[], 2]);
  });
});

describe('a guess at the company', () => {
  it.each([
    'NVDA_quarterly.csv',
    'macrotrends-export.csv',
    'bloomberg data.csv',
    'Koyfin.csv',
    'acme model.csv',
  ])('from the file name %s is asked, and shown as of nobody before', async (name) => {
    const { guess, incoming } = await open('Period,Revenue ($m)\nQ1 2024,100\n', name);
    expect(guess.isOpen).toBe(true);
    expect(guess.asks.find(({ id }) => id === 'company')?.isNeeded).toBe(true);
    expect(namesIn({ incoming })).toEqual(['Company to be named']);
  });

  it.each([
    'Source: FactSet Inc',
    'S&P Capital IQ Inc.',
    'Bloomberg L.P. (BBG)',
    'Data provided by Refinitiv Ltd',
    'Company: Bloomberg',
    'Koyfin Inc - income statement',
  ])('from the line "%s" too', async (title) => {
    const { guess, incoming } = await open(
      `"${title}",\nPeriod,Revenue ($m)\nQ1 2024,100\n`,
      'a.csv',
    );
    expect([guess.isOpen, namesIn({ incoming })[0]]).toEqual([true, 'Company to be named']);
  });
});

describe('a currency nobody has named', () => {
  it.each(['xxx', 'XXX', 'xxx_per_share', 'xxx millions', 'XXX m'])(
    '%s is refused in our own files',
    (unit) => {
      const metric = unit.includes('share') ? 'eps' : 'revenue';
      const text = `company,metric,period,value,unit\nEXN,${metric},2024-Q1,5,${unit}\nEXN,${metric},2024-Q2,5,${unit.includes('share') ? 'usd_per_share' : 'usd'}\n`;
      const { rejected, incoming } = importCsv(new TextEncoder().encode(text), 'own.csv', 'test');
      expect(
        incoming.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'actual'),
      ).toHaveLength(1);
      expect(rejected).toMatchObject([{ line: 2, column: 'unit' }]);
      expect(rejected[0]?.reason).toContain('a currency nobody has named');
    },
  );

  it('nor in a currency column of ours, nor in a unit column of others', async () => {
    const own = 'company,metric,period,value,currency\nEXN,revenue,2024-Q1,5,xxx\n';
    const { rejected } = importCsv(new TextEncoder().encode(own), 'own.csv', 'test');
    expect(rejected).toMatchObject([{ line: 2, column: 'currency' }]);
    const other = await readText('Ticker,Period,Metric,Value,Unit\nEXN,Q1 2024,Revenue,500,xxx\n');
    expect([other.incoming, other.rejected[0]?.reason]).toEqual([
      [],
      'the unit "xxx" is not known',
    ]);
  });
});
