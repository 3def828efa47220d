import { describe, expect, it } from 'vitest';
import { companyId } from '../../../src/domain/book/company.ts';

describe('id of a new company', () => {
  it('is its ticker, else its name in words', () => {
    expect(companyId('Example Networks', 'EXN')).toBe('exn');
    expect(companyId('Société Exemple S.A.', '')).toBe('societe-exemple-s-a');
  });

  it('keeps companies apart that have no Latin letter in their names', () => {
    expect(companyId('例示電機', '')).not.toBe(companyId('見本工業', ''));
    expect(companyId('Пример', '')).toBe('пример');
  });

  it('never is empty', () => {
    expect(companyId('***', '')).toBe('company');
  });
});
