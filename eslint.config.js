import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import * as regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Floors that know no page, clock or chance: these are arguments there.
const PURE = ['src/domain/**/*.ts', 'src/extract/**/*.ts', 'src/charts/**/*.ts'];
const PAGE_GLOBALS = [
  'window',
  'document',
  'indexedDB',
  'fetch',
  'crypto',
  'localStorage',
  'navigator',
  'location',
  'performance',
];
const CLOCK = "NewExpression[callee.name='Date'][arguments.length=0]";

// Word lists are written to be read and added to, not to be the shortest pattern.
const REGEXP_TASTE = [
  'no-contradiction-with-assertion',
  'no-dupe-characters-character-class',
  'no-dupe-disjunctions',
  'no-useless-assertions',
  'no-useless-character-class',
  'no-useless-non-capturing-group',
  'no-useless-quantifier',
  'optimal-quantifier-concatenation',
  'prefer-character-class',
  'prefer-question-quantifier',
  'use-ignore-case',
];

export default defineConfig(
  globalIgnores(['dist', '.cache', 'coverage', 'node_modules']),
  js.configs.recommended,
  { rules: { 'prefer-const': 'error' } },
  regexp.configs['flat/recommended'],
  { rules: Object.fromEntries(REGEXP_TASTE.map((rule) => [`regexp/${rule}`, 'off'])) },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // Numbers read well in a template; a count is not an accident.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => send(x)` is how a callback that returns nothing is written here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // The compiler knows every name of these files.
      'no-undef': 'off',
      // The DOM types promise what an older browser, or `file://`, does not have.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Nothing here is an enum, and to look for one at each assignment takes long.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // Collections are replaced whole (`$state.raw`), never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    // The types of what a template passes on are beyond this parser; svelte-check knows them.
    extends: [ts.configs.disableTypeChecked],
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  {
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  { files: ['**/*.svelte'], rules: { 'max-lines': ['error', { max: 150 }] } },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...PAGE_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The time is an argument.' },
        { object: 'Math', property: 'random', message: 'Chance is an argument.' },
      ],
      'no-restricted-syntax': ['error', { selector: CLOCK, message: 'The time is an argument.' }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    plugins: { vitest },
    rules: {
      ...vitest.configs.recommended.rules,
      // Checks live in helpers of their own there.
      'vitest/expect-expect': 'off',
      // A test reads its own texts only.
      'regexp/no-super-linear-backtracking': 'off',
      'regexp/no-super-linear-move': 'off',
      'vitest/no-conditional-expect': 'off',
      // A step that several tests of a browser begin with may look at what it meets.
      'vitest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['once'] }],
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', 'tests/**/*.mjs', '*.js', '*.cjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/lib/serviceWorker.mjs'],
    languageOptions: { globals: globals.serviceworker },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  prettier,
);
