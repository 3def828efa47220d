import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../src/extract/draft/draft.ts';
import { extract } from '../../src/extract/index.ts';
import type { BatchItem, ReviewCandidate } from '../../src/state/documents/batch.svelte.ts';
import { companyChange, isDay, readYear } from '../../src/ui/documents/about.ts';
import { sentenceAddress } from '../../src/ui/parts/sentenceAddress.ts';
import { isDocument } from '../../src/ui/documents/isDocument.ts';
import { ownDraft, readSelected, statingFirst } from '../../src/ui/documents/review/inspect.ts';
import { filterCandidates } from '../../src/state/documents/candidateFilter.ts';
import { saidBy, spansOf } from '../../src/ui/documents/review/listing.ts';
import {
  blocksOf,
  paragraphsOf,
  segmentsOf,
  spansByParagraph,
} from '../../src/ui/documents/review/spans.ts';
import { numberAround, numberFrom } from '../../src/state/documents/textNumbers.ts';
import { statedText } from '../../src/ui/documents/review/statedText.ts';
import { windowOf } from '../../src/ui/documents/review/windowOf.ts';
import { reasonsOf } from '../../src/ui/documents/review/reviewWords.ts';

const TEXT = `EXW - Q2 2024 Example Works Earnings Call

Jane Doe - Example Works - CFO

For the third quarter of 2024 we expect revenue of $410 million to $430 million. Revenue in the second quarter was $402 million.`;

function candidates(text = TEXT): readonly ReviewCandidate[] {
  const found = draftsOf(extract(text, { date: '2024-07-25' }), { hash: 'abc', source: 'A call' });
  return found.map((one) => ({
    ...one,
    decision: 'open' as const,
    isEdited: false,
    isOwn: false,
    joining: null,
  }));
}

describe('a text in pieces', () => {
  it('loses no character but the line breaks', () => {
    const pieces = paragraphsOf(TEXT).map(({ start, end }) => TEXT.slice(start, end));
    expect(pieces.join('')).toBe(TEXT.replaceAll('\n', ''));
  });

  it('cuts a line of millions of characters at spaces', () => {
    const long = 'eleven words '.repeat(400_000);
    const pieces = paragraphsOf(long);
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4000);
    expect(pieces.every(({ end }) => end === long.length || long[end - 1] === ' ')).toBe(true);
    expect(blocksOf(pieces).flat()).toEqual(pieces);
  });

  it('cuts one without spaces as well', () => {
    expect(paragraphsOf('x'.repeat(9000))).toHaveLength(3);
  });

  it('marks what overlaps with everything that lies under it', () => {
    const spans = [
      { start: 2, end: 8, id: 'a' },
      { start: 5, end: 20, id: 'b' },
    ];
    expect(segmentsOf({ start: 0, end: 10 }, spans)).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 5, ids: ['a'] },
      { start: 5, end: 8, ids: ['a', 'b'] },
      { start: 8, end: 10, ids: ['b'] },
    ]);
  });

  it('finds the paragraphs a span touches, over line breaks too', () => {
    const paragraphs = paragraphsOf('one\ntwo\nthree');
    const touching = spansByParagraph(paragraphs, [{ start: 5, end: 10, id: 'a' }]);
    expect([...touching.keys()]).toEqual([4, 8]);
  });

  it('steps over the numbers both ways', () => {
    const first = numberFrom(TEXT, TEXT.indexOf('revenue of'), 1);
    expect(TEXT.slice(first?.start, first?.end)).toBe('$410 million');
    const back = numberFrom(TEXT, first?.start ?? 0, -1);
    expect(TEXT.slice(back?.start, back?.end)).toBe('2024');
    expect(numberFrom(TEXT, TEXT.length, 1)).toBeNull();
    const around = numberAround(TEXT, TEXT.indexOf('430'));
    expect(TEXT.slice(around?.start, around?.end)).toBe('$430 million');
    expect(numberAround(TEXT, TEXT.indexOf('Jane'))).toBeNull();
  });
});

describe('what the review says', () => {
  it('lists figures apart from other statements', () => {
    const all = candidates();
    expect(filterCandidates(all, 'figures')).toHaveLength(2);
    expect(filterCandidates(all, 'open')).toHaveLength(2);
    expect(filterCandidates(all, 'other').every(({ draft }) => draft === null)).toBe(true);
    expect(all.map((one) => saidBy(one).figure)).toEqual(['$410m to $430m', '$402m']);
  });

  it('gives the change of a margin in points', () => {
    const words = 'Gross margin in the second quarter improved by 280 basis points year over year.';
    const [change] = candidates(`${TEXT} ${words}`).filter((c) => c.metric.endsWith('_change'));
    expect(change === undefined ? null : saidBy(change)).toMatchObject({
      metric: 'Change in gross margin (yoy)',
      figure: '2.8 pt',
    });
  });

  it('has words for every rule it shows', () => {
    const said = candidates().flatMap((one) => reasonsOf(one));
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((words) => /^[a-z]{1,2}:/u.test(words))).toEqual([]);
  });

  it('has words for every rule the extraction knows', () => {
    const files = readdirSync('src/extract', { recursive: true, encoding: 'utf8' });
    const rules = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        Array.from(
          readFileSync(join('src/extract', file), 'utf8').matchAll(
            /'(?<rule>[bdfmp-sx]:[a-z][a-z-]*)'/gu,
          ),
          ({ groups }) => groups?.['rule'] ?? '',
        ),
      );
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter((rule) => reasonsOf({ rules: [rule] })[0] === rule)).toEqual([]);
  });

  it('puts the highlights in the order of the text', () => {
    const starts = spansOf(candidates()).map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

describe('a number asked about', () => {
  it.each([
    ['$410 million to $430 million', [410e6, 430e6], 'usd'],
    ['410 to 430 million', [410e6, 430e6], 'usd'],
    ['64 percent', [0.64], 'fraction'],
    ['2.5% to 3%', [0.025, 0.03], 'fraction'],
    ['$1.05bn,', [1.05e9], 'usd'],
    ['words only', [], 'usd'],
  ])('%s is read as a person would', (text, values, unit) => {
    expect(readSelected(text)).toMatchObject({ values, unit });
  });

  it('shows the candidate that states it first', () => {
    expect(statingFirst(candidates(), '$402 million')).toHaveLength(1);
    expect(statingFirst(candidates(), '$999 million')).toHaveLength(2);
  });

  it('becomes a figure that keeps its place', () => {
    const start = TEXT.indexOf('$410');
    const item = {
      name: 'a.txt',
      hash: 'abc',
      text: TEXT,
      about: {
        companyId: 'exw',
        companyName: 'Example Works',
        ticker: 'EXW',
        isNewCompany: true,
        type: 'call',
        date: '2024-07-25',
        fiscalYear: 2024,
        fiscalQuarter: 4,
        fiscalYearEndMonth: 12,
      },
    } as Partial<BatchItem> as BatchItem;
    const stretch = { start, end: start + '$410 million to $430 million'.length };
    expect(ownDraft(item, stretch, 'guidance')).toMatchObject({
      form: 'range',
      low: 410e6,
      high: 430e6,
      period: '2025-Q1',
      issuedOn: '2024-07-25',
      document: 'abc',
      start,
    });
    expect(ownDraft(item, stretch, 'actual')).toMatchObject({ value: 410e6, period: '2024-Q4' });
  });
});

describe('what a document is, as typed', () => {
  const companies = [{ id: 'exw', name: 'Example Works', ticker: 'EXW' }];

  it.each([
    ['example works', { companyId: 'exw' }],
    ['EXW', { companyId: 'exw' }],
    ['Other Works', { companyName: 'Other Works' }],
    ['  ', null],
  ])('%j as company', (typed, change) => {
    expect(companyChange(typed, companies)).toEqual(change);
  });

  it('takes days and years that exist', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9', '2024-13-01'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(['2024', '24', '2024.5', ''].map(readYear)).toEqual([2024, null, null, null]);
  });
});

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

describe('small things', () => {
  it('draws only what is near in a long list', () => {
    expect(windowOf(100, 0, 400, 40, 300)).toEqual({ from: 0, to: 100 });
    expect(windowOf(1000, 4000, 400, 40, 300)).toEqual({ from: 94, to: 116 });
    expect(windowOf(0, 0, 0, 40, 300)).toEqual({ from: 0, to: 0 });
  });

  it('leads from a row to its sentence', () => {
    expect(sentenceAddress({ document: 'abc', start: 3, end: 9 })).toBe(
      '#/document?hash=abc&start=3&end=9',
    );
    expect(sentenceAddress({ document: 'abc', start: null, end: null })).toBe(
      '#/document?hash=abc',
    );
    expect(sentenceAddress({ document: '', start: 3, end: 9 })).toBe('');
  });
});

it.each([
  ['centre 120000000 ± 3000000', 'usd', '$120m ± $3m'],
  ['centre 0.595 ± 0.01 points', 'fraction', '59.5% ± 1 points'],
  ['centre 37.5e9 ± 2 percent', 'usd', '$37.5bn ± 2%'],
  ['range', 'usd', ''],
  ['low to mid single digits', 'fraction', 'low to mid single digits'],
])('a band stated as %s is shown as people say it', (stated, unit, shown) => {
  expect(statedText(stated, unit)).toBe(shown);
});
