import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../../src/io/csv/quantity.ts';
import { readUnit } from '../../../src/io/csv/units.ts';
import { expectLinear } from '../../cost.ts';

describe('quantities', () => {
  it.each([
    ['1,050.0', 1050, '', null],
    ['$1.05B', 1.05, '$', 9],
    ['US$ 1.05 bn', 1.05, 'usd', 9],
    ['USD 12.5 million', 12.5, 'usd', 6],
    ['12.5 million EUR', 12.5, 'eur', 6],
    ['€5', 5, '€', null],
    ['(184,083)', -184_083, '', null],
    ['($184,083)', -184_083, '$', null],
    ['$(0.10)', -0.1, '$', null],
    ['-$5.2', -5.2, '$', null],
    ['$-5.2', -5.2, '$', null],
    ['−5.2', -5.2, '', null],
    ['64%', 64, 'fraction', -2],
    ['(2.5)%', -2.5, 'fraction', -2],
    ['-130 bps', -130, 'fraction', -4],
    ['5e7', 50_000_000, '', null],
    ['1.2x', 1.2, 'multiple', null],
    ['$0.24 per share', 0.24, '$', null],
  ])('%s', (text, value, base, power) => {
    const read = readQuantity(text);
    if (read.kind !== 'figure') throw new Error(read.kind);
    expect(Number(read.number)).toBe(value);
    expect(read.unit.base).toBe(base === '€' ? 'eur' : base);
    expect(read.unit.power).toBe(power);
  });

  it.each(['', ' ', '-', '—', 'n/a', 'N/A', 'NM', '#N/A'])('%s is absent', (text) => {
    expect(readQuantity(text).kind).toBe('absent');
  });

  it.each([
    ...[
      '1,05',
      '0,240',
      '1.050,5',
      '12 34',
      '12(3)',
      '5 (1)',
      '--5',
      '-(5)',
      '(-5)',
      '1.2.3',
      '~5',
    ],
    ...['5 bananas', '$5 EUR', '1.05B to 1.07B', '1.05-1.07', '5%%', '5 m m', '.', 'e5', '=1+1'],
  ])('%s is refused', (text) => {
    expect(readQuantity(text).kind).toBe('bad');
  });

  it('does not guess what a comma means beside semicolons', () => {
    expect(readQuantity('1,050', 'ambiguous').kind).toBe('bad');
    expect(readQuantity('1,050.0', 'ambiguous').kind).toBe('figure');
  });

  it('reads what a double prints as, exactly, and keeps its last digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = readQuantity(String(value));
        expect(read.kind === 'figure' && Number(read.number)).toBe(value + 0);
      }),
    );
    expect(readQuantity('0.240')).toMatchObject({ number: '0.240' });
  });

  it.each(['(', ' ', '1,', '$ '])('never hangs on hostile text: %j', async (part) => {
    await expectLinear((size) => {
      expect(readQuantity(`${part.repeat(size)}x`).kind).toBe('bad');
    }, 64_000);
  });
});

describe('units', () => {
  it.each([
    ['percent', 'fraction', -2, false],
    ['%', 'fraction', -2, false],
    ['percentage points', 'fraction', -2, false],
    ['basis points', 'fraction', -4, false],
    ['fraction', 'fraction', 0, false],
    ['USD', 'usd', null, false],
    ['$m', '$', 6, false],
    ['US$ (millions)', 'usd', 6, false],
    ['USD in thousands', 'usd', 3, false],
    ["$ 000's", '$', 3, false],
    ['million', '', 6, false],
    ['per share', '', null, true],
    ['usd_per_share', 'usd', null, true],
    ['$/share', '$', null, true],
    ['million shares', 'shares', 6, false],
  ])('%s', (text, base, power, perShare) => {
    expect(readUnit(text)).toEqual({ base, power, perShare });
  });

  it.each(['bananas', 'usd eur', 'million percent', 'constructor', '__proto__'])(
    '%s is none',
    (text) => {
      expect(readUnit(text)).toBeNull();
    },
  );
});
