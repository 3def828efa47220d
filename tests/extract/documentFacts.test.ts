import { describe, expect, it } from 'vitest';
import { extractAll as extract } from '../../src/extract/index.ts';
import type { DocumentHints } from '../../src/extract/index.ts';

const facts = (text: string, hints: DocumentHints = {}): object => extract(text, hints).document;

const CALL = `TST - Q2 2021 Testing Works Earnings Conference Call

EVENT DATE/TIME: JULY 29, 2021 / 10:00PM GMT

Results for the quarter ended June 30, 2021 are posted. We will announce our third quarter results on Thursday, October 28.`;

describe('document facts', () => {
  it('are read from the head of a call', () => {
    expect(facts(CALL)).toMatchObject({
      company: 'Testing Works',
      ticker: 'TST',
      fiscalYear: 2021,
      fiscalQuarter: 2,
      fiscalYearEndMonth: 12,
      date: '2021-07-29',
      nextReport: '2021-10-28',
    });
  });

  it.each([
    ['Testing Works, Inc. (NYSE: TSTW) today reported results.', 'Testing Works, Inc.', 'TSTW'],
    ['# Lamps & Lights Co. Reports Third Quarter 2021 Results', 'Lamps & Lights Co.', null],
    ['Good day, and welcome to the Testing Works Q3 2021 earnings call.', 'Testing Works', null],
    ['Testing Works (TSTW) Q2 2021 Earnings Call Transcript', 'Testing Works', 'TSTW'],
    ['Welcome to the results call of Testing Works. Good day.\n', 'Testing Works', null],
    ['Revenue was up.', null, null],
  ])('name the company: %s', (text, company, ticker) => {
    expect(facts(text)).toMatchObject({ company, ticker });
  });

  it.each([
    ['It plans to report fourth quarter results on January 27.', '2021-10-28', '2022-01-27'],
    ['Our next earnings call is tentatively on May 3, 2022.', '2022-02-03', '2022-05-03'],
    ['We reported results on July 28, 2021.', '2021-10-28', null],
    ['A replay of the results call will be available until November 5.', '2021-10-28', null],
  ])('give the next report where it is said: %s', (text, date, nextReport) => {
    expect(facts(text, { date })).toMatchObject({ nextReport });
  });

  it.each([
    ['For the third quarter of 2021, we expect revenue of $9 million. It was $8 million.', null],
    ['Outlook for the third quarter: we see revenue of $9 million.', null],
    ['Third quarter 2021 guidance follows. In the second quarter of 2021 revenue rose.', 2],
  ])('take no quarter that is guided for the one reported: %s', (text, fiscalQuarter) => {
    expect(facts(text)).toMatchObject({ fiscalQuarter });
  });

  it('take no end of a period for the day of the document', () => {
    expect(facts('For the quarter ended June 30, 2021, revenue rose.')).toMatchObject({
      date: null,
    });
  });

  it('take the end of the fiscal year where it is said', () => {
    expect(facts('Our fiscal year ends in September.')).toMatchObject({ fiscalYearEndMonth: 9 });
  });

  it('take no quarter of an earlier filing for the one reported', () => {
    const text = (filing: string): string =>
      `Q2 2023 Testing Works Earnings Call\nJuly 20, 2023\n\nRisks are listed in our report for the quarter ended ${filing}.`;
    expect(facts(text('April 1, 2023'))).toMatchObject({
      quarterEnd: null,
      fiscalYearEndMonth: 12,
    });
    expect(
      facts(`${text('April 1, 2023')} Results for the quarter ended May 31, 2023 are out.`),
    ).toMatchObject({
      quarterEnd: { year: 2023, month: 5 },
    });
  });

  it.each([
    ['Q3 2021', 'August 3, 2021', 9],
    ['Q3 2021', 'July 27, 2021', 9],
    ['Q1 2022', 'November 17, 2021', 7],
  ])('take the end of the fiscal year from %s reported on %s', (quarter, date, month) => {
    const text = `${quarter} Testing Works Earnings Call\n${date}`;
    expect(facts(text)).toMatchObject({ fiscalYearEndMonth: month });
  });

  it('given from outside win', () => {
    const hints = {
      company: 'Other Works',
      ticker: 'OTH',
      fiscalYear: 2019,
      fiscalQuarter: 1,
      fiscalYearEndMonth: 6,
      date: '2019-05-01',
      nextReport: '2019-08-01',
    };
    expect(facts(CALL, hints)).toMatchObject(hints);
  });
});
