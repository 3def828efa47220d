import { describe, expect, it } from 'vitest';
import { figures, read, readText } from '../reading.ts';

describe('facts of a company as the SEC gives them', () => {
  const fact = (start: string, end: string, val: number, filed: string, form = '10-Q') => {
    return { start, end, val, filed, form };
  };
  const text = JSON.stringify({
    cik: 1,
    entityName: 'Northwind Devices',
    facts: {
      'us-gaap': {
        Revenues: {
          units: {
            USD: [
              fact('2022-01-01', '2022-12-31', 400e6, '2023-02-10', '10-K'),
              fact('2023-01-01', '2023-03-31', 100e6, '2023-05-01'),
              fact('2023-01-01', '2023-06-30', 230e6, '2023-08-01'),
              fact('2023-01-01', '2023-03-31', 100e6, '2023-11-01'),
              fact('2023-01-01', '2023-03-31', 98e6, '2024-05-01'),
            ],
          },
        },
      },
    },
  });

  it('are first prints, restatements, and quarters derived from the year to date', async () => {
    const { incoming, rejected } = await readText(text);
    const rows = incoming.flatMap((one) => one.rows.filter(({ kind }) => kind === 'actual'));
    const said = rows.map((row) => {
      if (row.kind !== 'actual') return '';
      const { period, value, series, mark, reportedOn, basis } = row;
      return [period, value, series, mark, reportedOn, basis].join(' ');
    });
    expect(said).toEqual([
      '2022-FY 400000000 first print  2023-02-10 gaap',
      '2023-Q1 100000000 first print  2023-05-01 gaap',
      '2023-YTD2 230000000 first print  2023-08-01 gaap',
      '2023-Q1 98000000 restated  2024-05-01 gaap',
      '2023-Q2 130000000 derived derived 2023-08-01 gaap',
    ]);
    expect(rejected).toEqual([]);
  });
});

describe('facts of a filing in a flat table', () => {
  it('keep a member of a dimension apart from the company', async () => {
    const table = await read([
      'concept,value,unit,start_date,end_date,segment',
      'EntityRegistrantName,Northwind Devices,,2024-01-01,2024-03-31,',
      'CurrentFiscalYearEndDate,--12-31,,2024-01-01,2024-03-31,',
      'Revenues,120000000,usd,2024-01-01,2024-03-31,',
      'Revenues,45000000,usd,2024-01-01,2024-03-31,nw:SensorsMember',
      'Revenues,,usd,2023-01-01,2023-03-31,',
    ]);
    expect(figures(table)).toEqual([
      'revenue 2024-Q1 120000000 gaap company',
      'revenue 2024-Q1 45000000 gaap Sensors',
    ]);
  });
});

describe('tables of a web page', () => {
  const PAGE = `<!doctype html><html><body><h1>Outlook</h1><table>
    <tr><th>Ticker</th><th>Period</th><th colspan="3">Revenue (USD m)</th><th colspan="2">Net income (USD m)</th></tr>
    <tr><td>NWD</td><td>Q1 2024</td><td>$</td><td>1,200.5</td><td></td><td>(14.5</td><td>)</td></tr>
    <tr><td>NWD</td><td>Q2 2024</td><td>$</td><td>1,250.0</td><td></td><td>20.0</td><td></td></tr>
    </table></body></html>`;
  const EXPECTED = [
    'revenue 2024-Q1 1200500000 unspecified company',
    'net_income 2024-Q1 -14500000 unspecified company',
    'revenue 2024-Q2 1250000000 unspecified company',
    'net_income 2024-Q2 20000000 unspecified company',
  ];

  it('are read with signs in cells of their own', async () => {
    expect(figures(await readText(PAGE))).toEqual(EXPECTED);
  });

  it('and so is what a spreadsheet puts on the clipboard, as HTML and as text', async () => {
    const rows = [
      ['Ticker', 'Period', 'Revenue (USD m)', 'Net income (USD m)'],
      ['NWD', 'Q1 2024', '1,200.5', '(14.5)'],
      ['NWD', 'Q2 2024', '1,250.0', '20.0'],
    ];
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const html = `<meta charset="utf-8"><style>td{color:red}</style><table>${cells.join('')}</table>`;
    expect(figures(await readText(html))).toEqual(EXPECTED);
    expect(figures(await read(rows.map((row) => row.join('\t'))))).toEqual(EXPECTED);
  });
});

describe('records of a JSON text', () => {
  const EXPECTED = [
    'revenue 2024-Q1 120000000 unspecified company',
    'revenue 2024-Q2 125000000 unspecified company',
  ];
  const record = (period: string, revenue: number) => {
    return { ticker: 'NWD', period, 'revenue (USD m)': revenue };
  };
  const records = [record('Q1 2024', 120), record('Q2 2024', 125)];

  it.each<[string, unknown]>([
    ['a list of objects', records],
    ['a list under a name', { status: 'ok', results: records }],
    [
      'lists by column',
      {
        ticker: ['NWD', 'NWD'],
        period: ['Q1 2024', 'Q2 2024'],
        'revenue (USD m)': [120, 125],
      },
    ],
  ])('%s', async (_, value) => {
    expect(figures(await readText(JSON.stringify(value)))).toEqual(EXPECTED);
  });

  it('one record a line', async () => {
    const lines = records.map((one) => JSON.stringify(one));
    expect(figures(await readText(`${lines.join('\n')}\n`))).toEqual(EXPECTED);
  });

  it('under the ticker of each company', async () => {
    const quarters = [{ period: 'Q1 2024', 'revenue (USD m)': 120 }];
    const table = await readText(JSON.stringify({ NWD: { quarters }, EXN: { quarters } }));
    expect(table.incoming.map(({ companyId }) => companyId)).toEqual(['nwd', 'exn']);
  });
});

describe('layouts of vendors', () => {
  it('guidance of Benzinga, with what each metric is on', async () => {
    const one = {
      benzinga_id: 'x1',
      company_name: 'Northwind Devices',
      currency: 'USD',
      date: '2024-01-30',
      eps_method: 'adj',
      estimated_eps_guidance: 0.25,
      fiscal_period: 'Q1',
      fiscal_year: 2024,
      importance: 3,
      max_eps_guidance: 0.28,
      max_revenue_guidance: 1_100_000_000,
      min_eps_guidance: 0.22,
      min_revenue_guidance: 1_000_000_000,
      previous_max_eps_guidance: 0.2,
      previous_min_eps_guidance: 0.1,
      revenue_method: 'gaap',
      ticker: 'NWD',
      time: '16:05:00',
    };
    const table = await readText(JSON.stringify({ results: [one] }));
    expect(figures(table)).toEqual(
      expect.arrayContaining([
        'eps 2024-Q1 0.22 to 0.28 non_gaap',
        'revenue 2024-Q1 1000000000 to 1100000000 gaap',
      ]),
    );
    expect(figures(table).join(' ')).not.toMatch(/0\.1\b|0\.2\b/u);
  });

  it('statements of FMP: the fiscal year named, as filed', async () => {
    const one = {
      date: '2024-04-28',
      symbol: 'NWD',
      reportedCurrency: 'USD',
      cik: '0000000001',
      fillingDate: '2024-05-20',
      calendarYear: '2025',
      period: 'Q1',
      revenue: 120_000_000,
      grossProfitRatio: 0.641,
      epsdiluted: 0.24,
    };
    expect(figures(await readText(JSON.stringify([one])))).toEqual([
      'revenue 2025-Q1 120000000 unspecified company',
      'gross_margin 2025-Q1 0.641 gaap company',
      'eps 2025-Q1 0.24 gaap company',
    ]);
  });

  it('estimates in the fields of LSEG', async () => {
    const table = await read(
      [
        'Instrument,Measure,Period End Date,Mean Estimate,Number of Analysts,Actual,Currency',
        'NWD.O,EPS,2024-03-31,0.22,14,0.24,USD',
      ],
      { 'yearEnd:NWD.O': '12', yearEnd: '12', length: '3' },
    );
    expect(figures(table)).toEqual(
      expect.arrayContaining([
        'consensus eps 2024-Q1 0.22',
        'eps 2024-Q1 0.24 unspecified company',
      ]),
    );
  });

  it('statements of yfinance, quarters across', async () => {
    const table = await read(
      [',2024-03-31,2023-12-31', 'Total Revenue,120000000.0,118000000.0', 'Diluted EPS,0.24,'],
      { company: 'NWD', 'yearEnd:': '12', 'currency:': 'usd' },
    );
    expect(
      figures(table).map((line) => line.replace(/ (?:gaap|unspecified) company/u, '')),
    ).toEqual(['revenue 2024-Q1 120000000', 'revenue 2023-Q4 118000000', 'eps 2024-Q1 0.24']);
  });
});

describe('tables in other languages', () => {
  it.each<[string, string]>([
    ['Spanish', 'Empresa;Trimestre;Ingresos (millones €);BPA (€)\nNWD;1T24;1.200,5;0,24'],
    ['French', "Société;Trimestre;Chiffre d'affaires (M€);BPA (€)\nNWD;T1 2024;1 200,5;0,24"],
    [
      'German',
      'Firma;Quartal;Umsatz (Mio. €);Ergebnis je Aktie (€)\nNWD;1. Quartal 2024;1.200,5;0,24',
    ],
    [
      'German, in thousands',
      'Firma;Quartal;Umsatzerlöse (T€);Ergebnis je Aktie (€)\nNWD;Q1 2024;1.200.500;0,24',
    ],
  ])('%s', async (_, text) => {
    expect(figures(await readText(text))).toEqual([
      'revenue 2024-Q1 1200500000 unspecified company',
      'eps 2024-Q1 0.24 unspecified company',
    ]);
  });
});
