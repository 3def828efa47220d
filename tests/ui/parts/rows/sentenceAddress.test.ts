import { describe, expect, it } from 'vitest';
import { sentenceAddress } from '../../../../src/ui/parts/rows/sentenceAddress.ts';

describe('sentenceAddress', () => {
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
