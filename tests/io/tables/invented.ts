import type { Table } from './grids/pollute.ts';

/** A list of orders nobody made, with the kinds of cells such lists have. */
export function orders(rows = 84): Table {
  const kinds = ['Lamp', 'Chair', 'Desk, oak', 'Shelf'];
  const remarks = [
    '',
    'call before noon',
    'gift, no invoice',
    'said "urgent"',
    'two boxes;one van',
  ];
  const header = ['DAY', 'HOUR', 'UNITS', 'ORDERID', 'AMOUNT', 'KIND', 'DETAIL', 'LINK', 'REMARK'];
  const body = Array.from({ length: rows }, (_, n) => [
    `${(n % 28) + 1}/${(n % 12) + 1}/2023`,
    `${String(n % 24).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}`,
    String((n * 13) % 40),
    `OR-${1000 + n}`,
    `${(n * 37) % 900}.${String((n * 11) % 100).padStart(2, '0')}`,
    kinds[n % kinds.length] ?? '',
    n % 9 === 0 ? 'first line\nsecond line' : `model ${n}, blue`,
    `http://shop.example/item?id=${n}&v=${n % 3}`,
    remarks[n % remarks.length] ?? '',
  ]);
  return [header, ...body];
}

/** Tables of other shapes: few columns, figures alone, decimal commas, long texts, amounts with signs. */
export function otherTables(rows = 40): Readonly<Record<string, Table>> {
  const list = Array.from({ length: rows }, (_, n) => n);
  const names = ['Ann', "O'Neil", 'Bo Lee'];
  const makers = ['ACME, LTD', 'Bolt & Co', "O'Hare plc"];
  const day = (n: number): string => String((n % 28) + 1);
  return {
    'three columns': [
      ['id', 'name', 'town'],
      ...list.map((n) => [`${n}`, names[n % 3] ?? '', ['Oslo', 'Rome', 'St. Gallen'][n % 3] ?? '']),
    ],
    'figures alone': [
      ['x', 'y', 'z', 'w'],
      ...list.map((n) => [`${n}`, (n * 3.7).toFixed(2), (-n / 7).toFixed(3), `${n * n}`]),
    ],
    'decimal commas': [
      ['Datum', 'Umsatz', 'Marge', 'Kunde'],
      ...list.map((n) => [`${day(n)}.03.2021`, `${n},50`, `${(n * 7) % 10},2 %`, 'Müller GmbH']),
    ],
    'long texts': [
      ['ref', 'asked', 'question', 'answer', 'team'],
      ...list.map((n) => [
        `ASK-${n}`,
        `2019-11-${day(n)}`,
        `How many parks, gardens and "open" spaces does the town's team keep? (part ${n})`,
        n % 4 === 0 ? '' : `We hold 12; see the town's list, table ${n}.`,
        n % 2 === 0 ? 'Legal' : 'Parks & leisure',
      ]),
    ],
    'amounts with signs': [
      ['Office', 'Unit', 'Paid on', 'Kind', 'Maker', 'Number', 'Amount'],
      ...list.map((n) => [
        'Office of Roads',
        'HQ',
        `${day(n)}/04/2018`,
        'IT - hardware',
        makers[n % 3] ?? '',
        `${512_000 + n}`,
        ['1,250.00', '-300.50', '42'][n % 3] ?? '',
      ]),
    ],
  };
}
