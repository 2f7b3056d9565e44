/**
 * Lint rules: typescript-eslint strict with types, the size limits of CONTRIBUTING.md, and the floors of
 * docs/architecture.md as far as a linter can see them (test/architecture sees the rest).
 */
import js from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The border rule reads the project graph from Nx's cache, and silently passes when there is none.
await createProjectGraphAsync({ exitOnError: false });

const specs = ['**/*.spec.ts', '**/*.spec.tsx'];
const serverOnly = ['@nestjs/*', 'typeorm', 'pg', 'bullmq', 'ioredis', 'fastify', '@fastify/*', 'socket.io'];
const browserOnly = ['react', 'react-dom', '@mantine/*', '@tanstack/*'];

const floor = (name, below, bannedExternalImports) => ({
  sourceTag: `floor:${name}`,
  onlyDependOnLibsWithTags: [name, ...below].map((tag) => `floor:${tag}`),
  bannedExternalImports,
});

const noNodeBuiltins = {
  regex: '^node:|^(fs|path|crypto|os|child_process|http|net|stream|util|events|buffer|url)(/|$)',
  message: 'This floor runs in the browser too: no node built-ins.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.data/',
      '.nx/',
      'coverage/',
      'bench/results/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
      },
    },
    rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': 'allow-with-description' },
      ],
      // Nest classes that are injected stay value imports: the rule sees the decorators and keeps quiet there.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            floor('domain', [], [...serverOnly, ...browserOnly, 'zod']),
            floor('contracts', ['domain'], [...serverOnly, ...browserOnly]),
            floor('ledger', ['domain'], [...serverOnly, ...browserOnly, 'zod']),
            // Its tests write bundles over these; that the program itself stands alone, test/architecture sees.
            floor('verifier', ['ledger', 'domain'], [...serverOnly, ...browserOnly, 'zod']),
            floor('secret-ballot', ['ledger', 'domain'], [...serverOnly, ...browserOnly, 'zod']),
            floor('server', ['contracts', 'ledger', 'domain', 'secret-ballot'], browserOnly),
            floor('web', ['contracts', 'domain', 'verifier', 'secret-ballot'], serverOnly),
          ],
        },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': ['error', { patterns: [noNodeBuiltins] }],
      'no-restricted-globals': [
        'error',
        'process',
        'console',
        'setTimeout',
        'setInterval',
        'fetch',
        'Buffer',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
      ],
    },
  },
  {
    files: [
      'libs/contracts/src/**/*.ts',
      'libs/verifier/src/**/*.ts',
      'libs/secret-ballot/src/{protocol,browser}/**/*.ts',
      'apps/web/src/**/*.{ts,tsx}',
    ],
    // The verifier's command line is the one part of it that needs Node.
    ignores: [...specs, 'libs/verifier/src/{cli,node-crypto}.ts', 'libs/verifier/src/testing/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noNodeBuiltins] }] },
  },
  {
    // A module folder is flat and has one door: a neighbour is entered through its index.
    files: ['apps/server/src/modules/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\.\\./[^./]+/(?!index\\.js$)', message: 'Enter a module through its index.js.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Tests read replies whose type is only known by looking, and a describe block is as long as its story.
    files: [...specs, 'test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
