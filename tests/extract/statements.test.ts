import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractAll as extract } from '../../src/extract/index.ts';

const HINTS = { fiscalYear: 2021, fiscalQuarter: 2 };

function said(text: string): readonly (string | undefined)[][] {
  return extract(text, HINTS)
    .facts.filter(({ kind }) => kind === 'direction' || kind === 'action')
    .map(({ kind, metric, phrase, action }) => [kind, metric, phrase ?? action]);
}

describe('guidance without a number', () => {
  it.each([
    ['We expect operating margins to expand in the second half.', 'operating_margin', 'up'],
    ['We anticipate capital expenditures to be lower next year.', 'capex', 'down'],
    ['We expect gross margin to be flat in the third quarter.', 'gross_margin', 'flat'],
    ['The moves of our plants will reduce OpEx as we go through the year.', 'opex', 'down'],
    ['These actions will also improve gross margin over time.', 'gross_margin', 'up'],
  ])('%s', (text, metric, way) => {
    expect(said(text)).toEqual([['direction', metric, way]]);
  });

  it.each([
    'Customers say that our tools will reduce the cost of their networks.',
    'We expect operating margin to expand to 14.5% in the third quarter.',
  ])('is not %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('what becomes of guidance given before', () => {
  it.each([
    ['We are reiterating our full-year guidance.', 'reiterated'],
    ['Our outlook for the year remains unchanged.', 'reiterated'],
    ['Given the situation, we are withdrawing our full-year guidance.', 'withdrawn'],
    ['We have suspended our guidance for the year.', 'suspended'],
    ['We will not be providing guidance for the year.', 'suspended'],
  ])('%s', (text, action) => {
    expect(said(text)).toEqual([['action', 'guidance', action]]);
  });
});

const founding = new URL('../../../shared/corpus/full/docs/JNPR_2013-01-24.txt', import.meta.url);

it.skipIf(!existsSync(founding))(
  'the founding call: margins of the year up, operating expenses to fall further',
  () => {
    expect(said(readFileSync(founding, 'utf8'))).toEqual([
      ['direction', 'operating_margin', 'up'],
      ['direction', 'opex', 'down'],
    ]);
  },
);
