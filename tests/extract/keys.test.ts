import { describe, expect, it } from 'vitest';
import { keysOf } from '../../src/extract/patterns/keys.ts';
import { METRICS } from '../../src/extract/lexicon/metrics.ts';
import { prefilter } from '../../src/extract/patterns/prefilter.ts';

describe('literals of a pattern', () => {
  it.each([
    ['\\brun[- ]rate\\b', ['rate']],
    ['(?:net )*(?:sales|revenues?)', ['sales', 'revenue']],
    ['\\bq([1-4])\\b', null],
    ['back half|\\d+', null],
    ['(?<=fy )outlook(?= for)', ['outlook']],
    ['capital (?:budgets?){1,2}', ['capital ']],
  ])('%s', (source, keys) => {
    expect(keysOf(source)).toEqual(keys);
  });
});

describe('the scan before the patterns', () => {
  const possible = prefilter(METRICS.map((m) => m.pattern));

  it('names every pattern that matches', () => {
    const text =
      'net sales, organic growth, adjusted ebitda, gross margin, diluted eps, capex, free cash flow and a tax rate of 21% on 64 million diluted shares; sg&a and r&d rose';
    const found = possible(text);
    METRICS.forEach((metric, i) => {
      if (new RegExp(metric.pattern).test(text)) expect(found).toContain(i);
    });
    expect(found.length).toBeLessThan(METRICS.length);
  });

  it('names none in a text without a name', () => {
    expect(possible('thank you, and good morning')).toEqual([]);
  });
});
