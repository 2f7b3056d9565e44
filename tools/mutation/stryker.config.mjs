/** Mutation testing of the counting: `npm run mutate` changes the code in every small way and shows which change no test notices. */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  jest: { projectType: 'custom', configFile: 'tools/mutation/jest.config.mjs', enableFindRelatedTests: true },
  mutate: ['libs/domain/src/{counting,quorum,election}/*.ts', '!**/*.spec.ts'],
  ignorePatterns: ['apps', 'bench', 'docker', 'docs', 'test', 'test-results', 'dist', '.data', '.nx'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  tempDirName: 'test-results/mutation',
};
