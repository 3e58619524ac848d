import presets from 'jest-preset-angular/presets/index.js';

const rootDir = import.meta.dirname;

const everywhere = {
  rootDir,
  moduleNameMapper: {
    '^@tequio/migrations$': '<rootDir>/migrations/data-source.ts',
    '^@tequio/(.*)$': '<rootDir>/libs/$1/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.angular/', '<rootDir>/.nx/'],
  restoreMocks: true,
};

const nodeCode = {
  ...everywhere,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        swcrc: false,
        sourceMaps: 'inline',
      },
    ],
  },
};

const angular = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.web.json' });

const webFolders = ['/libs/[^/]+/web/', '/libs/platform/ui/', '/apps/web/'];

export default {
  // Nothing here is a timed test: a slow machine must not turn a right answer red, a test that hangs still ends.
  testTimeout: 120_000,
  projects: [
    {
      ...nodeCode,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,migrations,tools}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...webFolders],
    },
    {
      ...nodeCode,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,apps,migrations,e2e}/**/*.db-spec.ts'],
      globalSetup: '<rootDir>/tools/test-server-setup.mjs',
      globalTeardown: '<rootDir>/tools/test-server-teardown.mjs',
    },
    {
      ...nodeCode,
      displayName: 'redis',
      testMatch: ['<rootDir>/{libs,apps}/**/*.redis-spec.ts'],
      globalSetup: '<rootDir>/tools/test-server-setup.mjs',
      globalTeardown: '<rootDir>/tools/test-server-teardown.mjs',
    },
    {
      ...everywhere,
      ...angular,
      displayName: 'web',
      testMatch: ['<rootDir>/libs/*/web/**/*.spec.ts', '<rootDir>/libs/platform/ui/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/tools/web-test-environment.mjs'],
      moduleNameMapper: { ...everywhere.moduleNameMapper, ...angular.moduleNameMapper },
    },
    {
      ...nodeCode,
      displayName: 'browser',
      testMatch: ['<rootDir>/e2e/journeys/**/*.e2e-spec.ts'],
    },
  ],
};
