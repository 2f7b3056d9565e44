/**
 * The six kinds of test, as jest projects: `unit` lies beside the code, the other five live in `test/`.
 * Everything runs as native ECMAScript modules from TypeScript source, so no build is needed for `unit`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const {
  exclude: _specsAreBuiltHere,
  $schema: _schema,
  ...swc
} = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const swcJsx = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};

const project = (name, roots, testMatch) => ({
  displayName: name,
  rootDir,
  roots,
  testMatch,
  testEnvironment: 'node',
  // `source` makes our own packages resolve to src/, as tsc and vite do.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/(apps|libs)/[^/]+/dist/', '<rootDir>/\\.'],
  transform: {
    '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }],
    '\\.tsx$': ['@swc/jest', { ...swcJsx, swcrc: false }],
  },
});

const wholeSystem = (name) => project(name, ['<rootDir>/test'], [`<rootDir>/test/${name}/**/*.spec.ts`]);

export default {
  rootDir,
  maxWorkers: 2,
  // Jest heeds this only here, not in a project.
  testTimeout: 180_000,
  projects: [
    project('unit', ['<rootDir>/apps', '<rootDir>/libs'], ['**/*.spec.{ts,tsx}']),
    wholeSystem('architecture'),
    wholeSystem('e2e'),
    wholeSystem('security'),
    wholeSystem('fault'),
    wholeSystem('browser'),
  ],
};
