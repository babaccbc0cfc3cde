const swc = {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  testRegex: '\\.spec\\.ts$',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tools/'],
  moduleNameMapper: {
    '^@law$': '<rootDir>/libs/law/src',
    '^@platform/([^/]+)$': '<rootDir>/libs/platform/$1/src',
    '^@contexts/([^/]+)$': '<rootDir>/libs/contexts/$1/src',
  },
  globalSetup: '<rootDir>/test/setup/start-postgres.ts',
  globalTeardown: '<rootDir>/test/setup/stop-postgres.ts',
  testTimeout: 60_000,
  // One process for all specs grows by gigabytes of modules; a worker that has grown is replaced.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
