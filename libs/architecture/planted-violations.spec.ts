import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from './workspace-files';

interface Message {
  readonly ruleId: string | null;
  readonly message: string;
}

const boundaries = '@nx/enforce-module-boundaries';

const uses = (path: string): string => `export * from '${path}';\n`;

/** [what is wrong, where it is planted, the planted text, the rule that must catch it] */
const violations: readonly (readonly [string, string, string, string])[] = [
  ['the kernel uses an area', 'libs/kernel/planted.ts', uses('@tequio/identity/domain'), boundaries],
  ['the kernel uses a package', 'libs/kernel/planted.ts', uses('rxjs'), boundaries],
  ['a rule uses the API', 'libs/commitments/domain/planted.ts', uses('@tequio/commitments/api'), boundaries],
  ['a rule uses the wire', 'libs/commitments/domain/planted.ts', uses('@tequio/commitments/wire'), boundaries],
  ['a rule uses a higher area', 'libs/cycle/domain/planted.ts', uses('@tequio/commitments/domain'), boundaries],
  ['a rule uses a package', 'libs/commitments/domain/planted.ts', uses('rxjs'), boundaries],
  ['a rule uses another project by a relative path', 'libs/commitments/domain/planted.ts', uses('../../cycle/domain'), boundaries],
  ['the wire uses a package', 'libs/commitments/wire/planted.ts', uses('class-validator'), boundaries],
  ['an area uses a higher area', 'libs/identity/api/planted.ts', uses('@tequio/secretariat/api'), boundaries],
  ['the API uses Angular', 'libs/commitments/api/planted.ts', uses('@angular/core'), boundaries],
  ['the API uses the web platform', 'libs/commitments/api/planted.ts', uses('@tequio/platform/web'), boundaries],
  ['the platform uses an area', 'libs/platform/api/planted.ts', uses('@tequio/identity/api'), boundaries],
  ['a component uses the web platform', 'libs/platform/ui/planted.ts', uses('@tequio/platform/web'), boundaries],
  ['a page uses the database driver', 'libs/commitments/web/planted.ts', uses('pg'), boundaries],
  ['a page uses the API', 'libs/commitments/web/planted.ts', uses('@tequio/commitments/api'), boundaries],
  ['a page uses another page', 'libs/commitments/web/planted.ts', uses('@tequio/cycle/web'), boundaries],
  ['the desk uses the observatory', 'libs/desk/web/planted.ts', uses('@tequio/observatory/web'), boundaries],
  ['the observatory uses the desk', 'libs/observatory/api/planted.ts', uses('@tequio/desk/api'), boundaries],
  ['a migration uses an area', 'migrations/planted.ts', uses('@tequio/identity/api'), boundaries],
  ['a journey uses the API', 'e2e/journeys/planted.ts', uses('@tequio/identity/api'), boundaries],
  ['the API process uses a page', 'apps/api/planted.ts', uses('@tequio/commitments/web'), boundaries],
  ['a rule reads the machine', 'libs/commitments/domain/planted.ts', uses('node:fs'), 'no-restricted-imports'],
  ['a rule reads the clock', 'libs/commitments/domain/planted.ts', 'export const now = Date.now();\n', 'no-restricted-syntax'],
  ['a rule makes a date of now', 'libs/commitments/domain/planted.ts', 'export const now = new Date();\n', 'no-restricted-syntax'],
  ['a rule throws dice', 'libs/commitments/domain/planted.ts', 'export const dice = Math.random();\n', 'no-restricted-syntax'],
  ['a rule reads the environment', 'libs/commitments/domain/planted.ts', 'export const all = process.env;\n', 'no-restricted-globals'],
  ['a catch is bare', 'libs/cycle/api/planted.ts', 'try { JSON.parse(""); } catch { console.log(1); }\n', 'no-restricted-syntax'],
  ['a catch is empty', 'libs/cycle/web/planted.ts', 'try { JSON.parse(""); } catch (error) {}\n', 'no-restricted-syntax'],
  ['the schema would follow the entities', 'libs/platform/api/planted.ts', 'export const options = { synchronize: true };\n', 'no-restricted-syntax'],
  ['a repository is injected', 'libs/cycle/api/planted.ts', "export { InjectRepository } from '@nestjs/typeorm';\n", 'no-restricted-imports'],
  ['a file has 401 lines', 'libs/cycle/api/planted.ts', 'export {};\n'.repeat(401), 'max-lines'],
  ['a test is focused', 'libs/cycle/domain/planted.spec.ts', "describe.only('', () => {});\n", 'no-restricted-syntax'],
  ['a test is skipped', 'libs/cycle/domain/planted.db-spec.ts', "it.skip('', () => {});\n", 'no-restricted-syntax'],
  ['a module is mocked', 'libs/cycle/api/planted.spec.ts', "jest.mock('./cycle');\n", 'no-restricted-syntax'],
  ['a journey waits for time', 'e2e/journeys/planted.e2e-spec.ts', 'export const wait = (page) => page.waitForTimeout(9);\n', 'no-restricted-syntax'],
  ['a click has no key', 'libs/cycle/web/planted.html', '<div (click)="go()">a</div>\n', '@angular-eslint/template/click-events-have-key-events'],
  [
    'a picture in an inline template has no words',
    'libs/cycle/web/planted.ts',
    "import { Component } from '@angular/core';\n@Component({ selector: 'tq-planted', template: '<img src=\"a.png\">' })\nexport class Planted {}\n",
    '@angular-eslint/template/alt-text',
  ],
  ['a style is an attribute', 'libs/platform/ui/planted.html', '<p style="color: red">a</p>\n', '@angular-eslint/template/no-inline-styles'],
];

const permitted: readonly (readonly [string, string, string])[] = [
  ['a rule uses the kernel and a lower area', 'libs/commitments/domain/planted.ts', uses('@tequio/kernel') + uses('@tequio/problems/domain')],
  ['a rule’s test tries a property', 'libs/commitments/domain/planted.spec.ts', uses('fast-check')],
  ['the API uses the platform and a lower door', 'libs/desk/api/planted.ts', uses('@tequio/platform/api') + uses('@tequio/renewal/api')],
  ['a page uses the components', 'libs/commitments/web/planted.ts', uses('@tequio/platform/ui') + uses('@tequio/platform/web')],
  ['a page uses a lower area’s embed', 'libs/commitments/web/planted.ts', uses('@tequio/cycle/web/embed')],
];

describe('the lint of this workspace', () => {
  let found: readonly (readonly Message[])[];

  beforeAll(() => {
    const planted = [...violations, ...permitted].map(([, file, text]) => ({ file, text }));
    const lint = spawnSync(process.execPath, [join(import.meta.dirname, 'lint-planted.mjs')], {
      cwd: workspaceRoot,
      input: JSON.stringify(planted),
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    if (lint.status !== 0) throw new Error(lint.stderr);
    found = JSON.parse(lint.stdout) as Message[][];
  }, 120_000);

  it.each(violations.map(([what, , , rule], index) => [what, rule, index] as const))('catches it when %s', (_what, rule, index) => {
    expect(found[index]?.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(permitted.map(([what], index) => [what, violations.length + index] as const))('lets it pass when %s', (_what, index) => {
    expect(found[index]).toEqual([]);
  });
});
