import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../src/ui/edit/check.ts';
import { readFigure, writeFigure } from '../../../src/ui/parts/rows/typedFigure.ts';
import { emptyValues, valuesOf, type FormValues } from '../../../src/ui/edit/form.ts';
import { actual, bridge, guidance } from '../../fixtures/rows.ts';

describe('reading a typed figure', () => {
  it.each([
    ['$1.05bn', 'usd', 1_050_000_000, 1e7],
    ['515m', 'usd', 515_000_000, 1e6],
    ['1,050.0', 'usd', 1050, 0.1],
    ['(184)', 'usd', -184, 1],
    ['64%', 'fraction', 0.64, 0.01],
    ['0.64', 'fraction', 0.64, 0.01],
    ['-$0.21', 'usd_per_share', -0.21, 0.01],
  ])('%s in %s', (text, unit, value, precision) => {
    expect(readFigure(text, unit)).toEqual({ value, precision });
  });

  it.each([
    ['64', 'fraction'],
    ['64%', 'usd'],
    ['1.05 trillionish', 'usd'],
    ['', 'usd'],
    ['n/a', 'usd'],
  ])('refuses %j in %s', (text, unit) => {
    expect(readFigure(text, unit)).toBeNull();
  });

  it.each([
    [1_070_000_000, 'usd'],
    [0.653, 'fraction'],
    [-0.1, 'usd_per_share'],
    [1_234_567, 'usd'],
    [0, 'usd'],
  ])('writes %d in %s so that it reads the same', (value, unit) => {
    expect(readFigure(writeFigure(value, unit), unit)?.value).toBe(value);
  });
});

describe('a form', () => {
  const filled: FormValues = {
    ...emptyValues('guidance'),
    metric: 'EPS',
    basis: 'non_gaap',
    period: '1Q13',
    unit: 'usd_per_share',
    low: '0.18',
    high: '$0.22',
    issuedOn: '2013-01-24',
  };

  it('becomes a row once everything is right', () => {
    expect(checkForm('guidance', filled).draft).toMatchObject({
      metric: 'eps',
      period: '2013-Q1',
      low: 0.18,
      high: 0.22,
      origin: 'manual',
    });
  });

  it.each([
    ['period', 'someday'],
    ['low', 'x'],
    ['high', '0.1'],
    ['issuedOn', '2013-13-01'],
    ['unit', ''],
    ['metric', ''],
  ])('says what is wrong with %s as %j', (field, value) => {
    const { draft, errors } = checkForm('guidance', { ...filled, [field]: value });
    expect(draft).toBeNull();
    expect(errors[field]).toBeTruthy();
  });

  it('gives a floor no high and a point two equal ends', () => {
    const floor = checkForm('guidance', { ...filled, form: 'floor' }).draft;
    const point = checkForm('guidance', { ...filled, form: 'point' }).draft;
    expect(floor).toMatchObject({ low: 0.18, high: null });
    expect(point).toMatchObject({ low: 0.18, high: 0.18 });
  });

  it('asks for the words of guidance without bounds', () => {
    expect(checkForm('guidance', { ...filled, form: 'directional' }).errors['stated']).toBeTruthy();
  });

  it('keeps every row it opens unchanged', () => {
    for (const row of [guidance(), actual(), bridge()]) {
      const { kind } = row;
      if (kind !== 'guidance' && kind !== 'actual' && kind !== 'bridge') continue;
      const { draft } = checkForm(kind, valuesOf(kind, row), row);
      const { id: _id, entered: _e, retired: _r, retiredReason: _why, ...facts } = row;
      expect(draft).toEqual(facts);
    }
  });

  it('takes the precision from the digits of a corrected actual', () => {
    const row = actual();
    const values = { ...valuesOf('actual', row), value: '0.245' };
    expect(checkForm('actual', values, row).draft).toMatchObject({ precision: 0.001 });
  });
});

describe('a split typed by hand', () => {
  const typed: FormValues = { ...emptyValues('split'), date: '2020-08-31', ratio: '4' };

  it('becomes a row of its day and ratio', () => {
    expect(checkForm('split', typed).draft).toMatchObject({ date: '2020-08-31', ratio: 4 });
  });

  it.each([
    [{ ratio: '0' }, 'ratio'],
    [{ ratio: 'four' }, 'ratio'],
    [{ date: '2020-08' }, 'date'],
  ])('with %j is refused where it is wrong', (wrong, field) => {
    const { draft, errors } = checkForm('split', { ...typed, ...wrong });
    expect(draft).toBeNull();
    expect(Object.keys(errors)).toEqual([field]);
  });
});

describe('an expectation typed by hand', () => {
  const typed: FormValues = {
    ...emptyValues('expectation'),
    ...{ metric: 'EPS', basis: 'non_gaap', period: '1Q13', unit: 'usd_per_share' },
    ...{ value: '0.22', holder: 'consensus', asOf: '2013-04-22', count: '14' },
  };

  it('keeps whose it is, and of how many', () => {
    expect(checkForm('expectation', typed).draft).toMatchObject({
      ...{ kind: 'expectation', metric: 'eps', value: 0.22 },
      ...{ holder: 'consensus', count: 14 },
    });
  });

  it('is nobody’s without a holder', () => {
    expect(checkForm('expectation', { ...typed, holder: '' }).errors).toHaveProperty('holder');
  });
});
