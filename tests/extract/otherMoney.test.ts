import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../src/extract/figures/currency.ts';
import { lex } from '../../src/extract/figures/lexer.ts';
import { readQuantities } from '../../src/extract/figures/quantities.ts';
import { toNumber } from '../../src/extract/figures/decimal.ts';
import { ingest } from '../../src/extract/text/ingest.ts';

/** Every figure of a sentence as `low..high measure currency`. */
function figures(raw: string): readonly string[] {
  const text = ingest(raw);
  return readQuantities(text.toLowerCase(), lex(text)).map((q) => {
    const [low, high] = [q.low, q.high].map((v) => (v === null ? '' : String(toNumber(v))));
    const band = low === high ? low : `${low}..${high}`;
    return [band, q.measure, q.currency ?? '', q.perShare ? 'per share' : ''].join(' ').trim();
  });
}

describe('money of other countries', () => {
  it.each([
    ['Revenue was Rs.412 billion.', '412000000000 money INR'],
    ['Revenue was Rs. 2,150 crore.', '21500000000 money INR'],
    ['Capex was Rs. 940 lakh.', '94000000 money INR'],
    ['Capex was Rs 1,000-odd crores.', '10000000000 money INR'],
    ['We expect Rs 450 crore to Rs 480 crore.', '4500000000..4800000000 money INR'],
    ['We expect ₹ 1,250 - 1,300 crore.', '12500000000..13000000000 money INR'],
    ['Deposits were ₹2,31,880 crores.', '2318800000000 money INR'],
    ['Advances crossed ₹2 lakh crore.', '2000000000000 money INR'],
    ['We have 1.42 crore customers.', '14200000 plain'],
    ['We sold 3.5 lakh tonnes.', '350000 plain'],
    ['Sales were JPY 1,200 oku.', '120000000000 money JPY'],
    ['Sales were ¥12.3 trillion.', '12300000000000 money ¥'],
    ['Sales were 412 billion yen.', '412000000000 money JPY'],
    ['We expect RMB12.6 billion to RMB12.9 billion.', '12600000000..12900000000 money CNY'],
    ['It was €1.2bn.', '1200000000 money EUR'],
    ['It was €412 mn.', '412000000 money EUR'],
    ['It was €3 412 million.', '3412000000 money EUR'],
    ['EPS was 14.2p.', '14.2 cents GBP'],
    ['EPS was 18.4 pence a share.', '18.4 cents GBP per share'],
    ['It was CHF 41m.', '41000000 money CHF'],
    ['It is c.26%.', '26 percent'],
    ['We bought 420,000 common shares.', '420000 shares'],
    ['It was SEK 412 M.', '412000000 money SEK'],
    ['It was SEK412m.', '412000000 money SEK'],
    ['It was MSEK 412.', '412000000 money SEK'],
    ['It was 3.4 billion Swedish kronor.', '3400000000 money SEK'],
    ['It was 3.2 billion Danish kroner.', '3200000000 money DKK'],
    ['It was kr 3.2 billion.', '3200000000 money kr'],
    ['It was DKK 1,240 million.', '1240000000 money DKK'],
    ['It was 412 million NOK.', '412000000 money NOK'],
    ['It was C$41 million.', '41000000 money CAD'],
    ['It was CA$41 million.', '41000000 money CAD'],
    ['It was A$548² million.', '548000000 money AUD'],
    ['It was HK$41 million.', '41000000 money HKD'],
    ['It was S$41 million.', '41000000 money SGD'],
    ['It was US$41 million.', '41000000 money USD'],
    ['It was $41 million.', '41000000 money $'],
    ['It was 1,240 million Mexican pesos.', '1240000000 money MXN'],
    ['It was 3.15 pesos.', '3.15 money pesos'],
    ['It was 41 million.', '41000000 plain'],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual([expected]);
  });

  it.each([
    [null, null, ''],
    [null, 'CAD', 'CAD'],
    ['$', null, 'USD'],
    ['$', 'CAD', 'CAD'],
    ['$', 'EUR', 'USD'],
    ['kr', 'NOK', 'NOK'],
    ['kr', null, ''],
    ['¥', 'CNY', 'CNY'],
    ['¥', null, 'JPY'],
    ['GBP', 'USD', 'GBP'],
  ])('what is said at a figure and what the document reports in: %s, %s', (said, own, code) => {
    expect(currencyOf(said, own)).toBe(code);
  });
});

describe('what is no figure', () => {
  it.each(['9M FY2025 was good.', '9M 2024 was good.', 'H1 2024 was good.', '1H25 was good.'])(
    '%s',
    (text) => {
      expect(figures(text)).toEqual([]);
    },
  );
});

describe('ranges', () => {
  it.each([
    ['Production of 162 to 170,000 barrels a day.', ['162000..170000 plain']],
    [
      'It is 157.5 thousand barrels of oil equivalent per day to 165.5 thousand.',
      ['157500..165500 plain'],
    ],
    ['It is $1,250 per ounce to $1,300 per ounce.', ['1250..1300 money $']],
    ['It is $(0.05) to $0.02.', ['-0.05..0.02 money $']],
    ['It is a loss of $0.03 to a profit of $0.02.', ['-0.03..0.02 money $']],
    ['It is between a loss of $0.03 and a profit of $0.02.', ['-0.03..0.02 money $']],
    ['It is a loss of $0.05 to a loss of $0.02.', ['-0.05..-0.02 money $']],
    ['It is a loss of $0.05 to $0.02.', ['0.02..0.05 money $']],
    ['Sales were up 12% to 8.45.', ['12 percent', '8.45 plain']],
    ['Leverage is 2.0x to 2.5x.', ['2..2.5 times']],
    ['We have 41 to 43 days.', ['41..43 days']],
    ['It is 20 to 60 basis points.', ['20..60 bps']],
    ['It is 2 to 3 percentage points.', ['2..3 percent']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});
