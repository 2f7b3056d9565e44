/** The house rules that any file can break: its size, its head comment, and words that have no place in it. */
import type { ProjectFile } from './project-files.js';

const MOST_LINES = 300;
/** As the linter has it: the story of one test file may be longer. */
const MOST_LINES_OF_A_TEST = 400;

const SOURCE = /^(apps|libs|test|tools|bench)\/.*\.(ts|tsx|mjs|css)$/;
const TEST = /\.spec\.tsx?$/;

/** Source files that are too long. */
export function tooLong(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!SOURCE.test(path)) return [];
    const lines = text.replace(/\n$/, '').split('\n').length;
    const most = TEST.test(path) ? MOST_LINES_OF_A_TEST : MOST_LINES;
    return lines > most ? [`${path} has ${String(lines)} lines`] : [];
  });
}

/** Source files that do not begin by saying what they are for. */
export function withoutHead(files: readonly ProjectFile[]): string[] {
  return files
    .filter(({ path }) => SOURCE.test(path) && !path.endsWith('.css'))
    .filter(({ text }) => !/^(#!.*\n)?\/\*\*[\s\S]*?\*\//.test(text))
    .map(({ path }) => path);
}

interface Forbidden {
  readonly name: string;
  readonly pattern: RegExp;
  readonly where: RegExp;
}

const CODE = /\.(ts|tsx|mjs|js)$/;
// Put together here, so that this file does not hold what it forbids.
const word = (...parts: string[]): string => parts.join('');

const FORBIDDEN: readonly Forbidden[] = [
  {
    name: 'work left over',
    pattern: new RegExp(`\\b(${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('XX', 'X')})\\b`),
    where: /./,
  },
  {
    name: 'a test passed over',
    pattern: new RegExp(
      `\\b(it|test|describe)\\.(${word('sk', 'ip')}|${word('on', 'ly')}|${word('to', 'do')})\\b|\\b[xf](it|describe)\\(`,
    ),
    where: CODE,
  },
  { name: 'the linter silenced', pattern: new RegExp(word('eslint', '-disable')), where: CODE },
  {
    name: 'the compiler silenced',
    pattern: new RegExp(`@ts-(${word('ig', 'nore')}|${word('no', 'check')})`),
    where: CODE,
  },
  {
    name: 'a path of one machine',
    pattern: new RegExp(
      `(^|[\\s"'\`(=:])/(${word('wo', 'rk')}|${word('ro', 'ot')}|${word('tm', 'p')}|${word('ho', 'me')})(/|\\b)(?!:)`,
      'm',
    ),
    where: /./,
  },
  {
    name: 'a registry address',
    pattern: new RegExp(`https?://[^\\s"']*(${word('regis', 'try')}|npmjs\\.org|${word('veri', 'daccio')})`),
    where: /./,
  },
];

/** The rules say these words where they forbid them. */
const MAY_NAME_THEM = /^(CONTRIBUTING\.md|eslint\.config\.mjs|package-lock\.json)$/;

/** Words and addresses that have no place in the project. */
export function forbiddenWords(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    FORBIDDEN.filter(
      ({ where, pattern }) => where.test(path) && !MAY_NAME_THEM.test(path) && pattern.test(text),
    ).map(({ name, pattern }) => `${path}: ${name}: ${pattern.exec(text)?.[0].trim() ?? ''}`),
  );
}

/** Registries other than the public one in the lock file; npm leaves the public one out. */
export function foreignRegistries(files: readonly ProjectFile[]): string[] {
  const lock = files.find(({ path }) => path === 'package-lock.json')?.text ?? '';
  return [...lock.matchAll(/"resolved": "(https?:[^"]*)"/g)].map((found) => found[1] ?? '');
}
