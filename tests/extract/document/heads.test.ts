import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.ts';

const about = (text: string): object => extract(text).document;

/** Heads as makers set them; all companies are invented. What is not named in a row is not asked. */
const HEADS: readonly (readonly [string, string, object])[] = [
  [
    'a year that ends in January, from the end of its quarter',
    'Loom Software (LOOM) Q3 2025 Earnings Call\nNov 20, 2024, 5:00 p.m. ET\n\nOperator\n\nWelcome to the Loom Software third quarter fiscal 2025 earnings call. At the end of the quarter, October 31, 2024, we had $5 billion in cash.',
    { fiscalYearEndMonth: 1, fiscalYearEndKnown: true, fiscalQuarter: 3, fiscalYear: 2025 },
  ],
  [
    'a page whose title and day run together',
    'Loom Software(LOOM+7.02%)Q3 2025 Earnings CallNov 20, 2024,5:00 p.m. ET\n\nOperator\n\nThank you for attending the Loom Software Q3 fiscal 2025 earnings conference call.',
    { date: '2024-11-20', ticker: 'LOOM' },
  ],
  [
    'the day of the call, not of its page',
    'Updated: Apr 18, 2023 at 2:56PM\nPublished: Feb 22, 2023 at 10:21AM\nLoom, Inc (NASDAQ:LOOM)\nQ4 2022 Earnings Conference Call\nFeb. 21, 2023, 8:15 p.m. ET\n\nOperator\nWelcome to the Fourth Quarter and Full Year 2022 Earnings Conference Call.',
    { date: '2023-02-21', fiscalYearEndMonth: 12, fiscalQuarter: 4, fiscalYear: 2022 },
  ],
  [
    'a letter to an exchange before its call',
    'January 23, 2025\n\nSubject: Transcript of earnings conference call for the\nquarter and nine-months ended December 31, 2024\n\nQ3 & 9M FY2025 Earnings Conference Call\n\nBrindle General Insurance Co. Ltd. January 17, 2025\n\nModerator: A very warm welcome.',
    { fiscalYear: 2025, fiscalQuarter: 3, fiscalYearEndMonth: 3, date: '2025-01-17' },
  ],
  [
    "the company's year against the maker's",
    "Kaze Group Corporation (KAZE) Q3 2026 Earnings Call February 5, 2026 2:00 AM EST\n\nLin Tanaka will present the FY 2025 third quarter results and full year forecast.\n\nSales in FY '25 Q3 were JPY 713.7 billion.",
    { fiscalYear: 2025, fiscalQuarter: 3, date: '2026-02-05', currency: 'JPY' },
  ],
  [
    'a market over the counter',
    'Brindle S.A. (OTCQX:BRDLY) Q1 2025 Earnings Call April 23, 2025 2:15 AM ET\n\nThank you and good morning, everyone.',
    { company: 'Brindle S.A.', ticker: 'BRDLY', date: '2025-04-23' },
  ],
  [
    'two markets, and results for a quarter that only its end names',
    'Internet, Everywhere - November 4, 2025 - Tarrow Inc. (NASDAQ, TSX: TRWI) announced today financial results for the quarter ended September 30, 2025. Revenue was $284 million.',
    { company: 'Tarrow Inc.', ticker: 'TRWI', date: '2025-11-04' },
  ],
  [
    'the quarter reported before the one guided',
    'SAN JOSE, Calif. - Dec. 13, 2023 - Tarrow (Nasdaq: TRWM) today reported financial results for its fourth quarter and fiscal year 2023 ended Dec. 1, 2023.\n\nFor the first quarter of fiscal 2024 ending March 1, 2024, we expect revenue of $5.1 billion.',
    { fiscalYear: 2023, fiscalQuarter: 4, date: '2023-12-13', fiscalYearEndMonth: 11 },
  ],
  [
    'thirteen weeks and fifty-two',
    'March 9, 2023\n\nFenwick Beauty Announces Fourth Quarter\nFiscal 2022 Results\n\nFenwick Beauty, Inc. (NASDAQ: FNWK) today announced results for the thirteen-week period ("fourth quarter") and fifty-two-week period ("fiscal year") ended January 28, 2023.',
    { fiscalYear: 2022, fiscalQuarter: 4, date: '2023-03-09', fiscalYearEndMonth: 1 },
  ],
  [
    'a quarter of thirteen weeks that ends in the first days of a month',
    'For Immediate Release: November 22, 2024\n\nHALVERSON, INC. REPORTS THIRD QUARTER NET INCOME\n\nHalverson, Inc. (NYSE: HLV) announced today that net sales for the 39-week fiscal period ended November 2, 2024 were $838.5 million. Net income for the third quarter of fiscal 2024 was $44.2 million.',
    { fiscalQuarter: 3, fiscalYear: 2024, fiscalYearEndMonth: 1, date: '2024-11-22' },
  ],
  [
    'a yearly report in yen',
    'May 11, 2022\n\nFinancial Highlights for the\nFiscal Year Ended March 31, 2022\n\nMinato Holdings Inc.: Consolidated Financial Results\n| Net Sales | (millions of yen) |\n| Full Year | 889,270 |',
    {
      reports: 'year',
      fiscalYear: 2022,
      fiscalQuarter: null,
      fiscalYearEndMonth: 3,
      currency: 'JPY',
      date: '2022-05-11',
    },
  ],
  [
    'half a year in pence',
    'Harrow Shipping plc\nHalf-year results for the six months ended 30 June 2024\n\n8 August 2024\n\nRevenue rose to \u00a3412.3m. Earnings per share were 18.4p.',
    { reports: 'half', fiscalHalf: 1, fiscalYear: 2024, date: '2024-08-08', currency: 'GBP' },
  ],
  [
    'a dividend and the call to come',
    'Amberly reports fiscal 2023 results and provides outlook for fiscal 2024\n\nThe record date will be September 7, 2023, and the payment date will\nbe September 27, 2023.\n\nTwelve Months Ended June 30, 2023',
    { date: null, fiscalYear: 2023, reports: 'year' },
  ],
  [
    'a replay',
    'Fenwick Reports Second Quarter 2024 Results\n\nA replay will be available until August 13, 2024 on our site.',
    { date: null, fiscalQuarter: 2, fiscalYear: 2024 },
  ],
  [
    'Canadian dollars where only Toronto lists it',
    'Bellwood Inc. (TSX: BLW) Q4 2025 results\n\nFebruary 5, 2026\n\nRevenue was $412 million.',
    { currency: 'CAD', ticker: 'BLW' },
  ],
  [
    'a home currency beside dollars',
    'Lotus Net (NASDAQ: LOTS) Q4 2018 results\n\nRevenue was RMB 27.2 billion, or $3.96 billion. Cost was RMB 11.8 billion.',
    { currency: 'CNY' },
  ],
  ['no currency where none is said', 'Revenue rose 5% in the quarter.', { currency: null }],
  ['crore', 'Our profit was Rs. 412 crore against Rs. 380 crore.', { currency: 'INR' }],
  ['kronor', 'Net sales amounted to SEK 3,412 million (3,120).', { currency: 'SEK' }],
];

describe('the head of a document', () => {
  it.each(HEADS)('tells of %s', (_, text, facts) => {
    expect(about(text)).toMatchObject(facts);
  });

  it('does not know the end of a year nothing says', () => {
    expect(about('Tarn Works first quarter fiscal 2024 results')).toMatchObject({
      fiscalYearEndKnown: false,
    });
  });
});
