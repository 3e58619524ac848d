import angular from '@angular-eslint/eslint-plugin';
import angularTemplate from '@angular-eslint/eslint-plugin-template';
import * as templateParser from '@angular-eslint/template-parser';
import nx from '@nx/eslint-plugin';
import typescript from 'typescript-eslint';
import { depConstraints } from './tools/module-boundaries.mjs';

const tests = ['**/*.spec.ts', '**/*.db-spec.ts', '**/*.e2e-spec.ts', '**/testing/**/*.ts', '**/*.harness.ts'];
const webCode = ['libs/*/web/**/*.ts', 'libs/platform/ui/**/*.ts', 'apps/web/**/*.ts'];
const pureCode = ['libs/*/domain/**/*.ts', 'libs/*/wire/**/*.ts', 'libs/kernel/**/*.ts'];

const boundaries = (options) => [
  'error',
  { enforceBuildableLibDependency: false, allow: ['../../migrations/data-source'], checkDynamicDependenciesExceptions: [], depConstraints: depConstraints(options) },
];

/** What every file obeys. One list, because a later `no-restricted-syntax` replaces an earlier one instead of adding to it. */
const forbiddenEverywhere = [
  { selector: 'CatchClause[param=null]', message: 'Name what was caught and look at it: a bare catch hides every failure.' },
  { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'An empty catch hides every failure.' },
  { selector: 'Property[key.name="synchronize"][value.value!=false]', message: 'The schema changes by migrations only.' },
];

const clockAndChance = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The moment is an argument: take it from the Clock.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The moment is an argument: take it from the Clock.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'The moment is an argument: take it from the Clock.' },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'The moment is an argument: take it from the Clock.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Identifiers are an argument: take them from Ids.' },
];

const forbiddenInTests = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: 'Every test runs, in every run.',
  },
  { selector: 'CallExpression[callee.name=/^(fit|xit|fdescribe|xdescribe|xtest)$/]', message: 'Every test runs, in every run.' },
  {
    selector: 'MemberExpression[object.name="jest"][property.name=/^(mock|doMock|unstable_mockModule)$/]',
    message: 'Our own code is never mocked.',
  },
  { selector: 'MemberExpression[property.name="waitForTimeout"]', message: 'Wait for what should happen, not for time.' },
];

const injectRepository = {
  name: '@nestjs/typeorm',
  importNames: ['InjectRepository'],
  message: 'Repositories come from the transaction (tx.manager).',
};

export default typescript.config(
  { ignores: ['node_modules/**', 'dist/**', '.data/**', '.nx/**', '.angular/**', 'test-results/**', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs}'],
    plugins: { '@nx': nx },
    rules: {
      eqeqeq: 'error',
      'no-async-promise-executor': 'error',
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-misleading-character-class': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-backreference': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 400],
      'no-restricted-syntax': ['error', ...forbiddenEverywhere],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommended],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './tsconfig.web.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ inTests: false }),
      'no-restricted-imports': ['error', { paths: [injectRepository] }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@angular/common', name: 'HttpErrorResponse' }], allowThrowingUnknown: true },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: pureCode,
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenEverywhere, ...clockAndChance],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'Pure code runs anywhere: what the machine gives is an argument.' }] }],
      'no-restricted-globals': [
        'error',
        ...['process', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'performance', 'window', 'document', 'localStorage', 'Buffer', 'console'].map((name) => ({
          name,
          message: 'Pure code runs anywhere: what the machine gives is an argument.',
        })),
      ],
    },
  },
  { files: ['libs/platform/api/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: tests,
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ inTests: true }),
      'no-restricted-syntax': ['error', ...forbiddenEverywhere, ...forbiddenInTests],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Migrations use nothing of ours; what holds them against the entities has to know both.
  { files: ['migrations/migrations.db-spec.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  {
    files: webCode,
    plugins: { '@angular-eslint': angular },
    processor: angularTemplate.processors['extract-inline-html'],
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'tq', style: 'kebab-case' }],
      '@angular-eslint/contextual-lifecycle': 'error',
      '@angular-eslint/no-empty-lifecycle-method': 'error',
      '@angular-eslint/no-input-rename': 'error',
      '@angular-eslint/no-output-native': 'error',
      '@angular-eslint/no-output-on-prefix': 'error',
      '@angular-eslint/no-output-rename': 'error',
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/prefer-output-readonly': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      '@angular-eslint/use-lifecycle-interface': 'error',
    },
  },
  {
    files: ['libs/*/web/**/*.html', 'libs/platform/ui/**/*.html', 'apps/web/src/app/**/*.html', '**/*.ts/*.html'],
    plugins: { '@angular-eslint/template': angularTemplate },
    languageOptions: { parser: templateParser },
    rules: Object.fromEntries(
      [
        'alt-text',
        'banana-in-box',
        'button-has-type',
        'click-events-have-key-events',
        'elements-content',
        'eqeqeq',
        'interactive-supports-focus',
        'label-has-associated-control',
        'mouse-events-have-key-events',
        'no-any',
        'no-autofocus',
        'no-distracting-elements',
        'no-duplicate-attributes',
        'no-inline-styles',
        'no-negated-async',
        'no-positive-tabindex',
        'prefer-control-flow',
        'role-has-required-aria',
        'table-scope',
        'valid-aria',
      ].map((rule) => [`@angular-eslint/template/${rule}`, 'error']),
    ),
  },
);
