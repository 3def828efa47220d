import { expect, it } from 'vitest';
import { ruleWords } from '../../src/extract/rules.ts';
import { vetoText } from '../../src/extract/vetoes.ts';
import { extractAll } from '../../src/extract/index.ts';
import { HINTS } from './helpers.ts';

it('says in words what each rule has seen', () => {
  expect(ruleWords('q:range')).toBe('Two bounds are stated');
  expect(ruleWords('s:behind-capitals')).toBe('A part written as a name stands after the measure');
  const { facts } = extractAll(
    'We expect revenue for Northern Lamps of $65 million to $75 million. Revenue grew 4%.',
    HINTS,
  );
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.flatMap(({ rules }) => rules).filter((rule) => ruleWords(rule) === rule)).toEqual(
    [],
  );
});

it('shows a rule of another version as it is', () => {
  expect(ruleWords('g:of-old')).toBe('g:of-old');
  expect(ruleWords('s:somewhere-words')).toBe('s:somewhere-words');
});

it('says why a number is left out, in words of its own', () => {
  expect(vetoText('v:delta')).toContain('change');
  expect(vetoText('v:unsure')).not.toBe(vetoText('v:of-old'));
});
