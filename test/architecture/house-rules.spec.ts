/** Proves the house rules: short files that say what they are for, nothing left over, every rule tested. */
import { describe, expect, it } from '@jest/globals';
import { forbiddenWords, foreignRegistries, tooLong, withoutHead } from './house-rules.js';
import { isSpec, readProject } from './project-files.js';
import { ruleFaults, ruleIds } from './rule-ids.js';

const project = readProject();

function one(path: string, text: string) {
  return [{ path, text }];
}

describe('files', () => {
  it('are at most 300 lines long, tests 400', () => {
    expect(tooLong(project)).toEqual([]);
  });

  it('that are longer are found', () => {
    const lines = 'x;\n'.repeat(301);
    expect(tooLong(one('libs/domain/src/long.ts', lines))).toEqual(['libs/domain/src/long.ts has 301 lines']);
    expect(tooLong(one('libs/domain/src/long.spec.ts', lines))).toEqual([]);
    expect(tooLong(one('docs/long.md', lines))).toEqual([]);
  });

  it('begin by saying what they are for', () => {
    expect(withoutHead(project)).toEqual([]);
  });

  it('that do not are found', () => {
    expect(withoutHead(one('tools/run.mjs', '#!/usr/bin/env node\n/** Runs. */\n'))).toEqual([]);
    expect(withoutHead(one('tools/run.mjs', `import x from 'x';\n/** Runs. */\n`))).toEqual([
      'tools/run.mjs',
    ]);
  });

  it('hold nothing left over, passed over, silenced, or true on one machine only', () => {
    expect(forbiddenWords(project)).toEqual([]);
    expect(foreignRegistries(project)).toEqual([]);
  });

  it.each([
    ['libs/a.ts', `// ${'TO'}DO: later`, 'work left over'],
    ['libs/a.spec.ts', `it.${'sk'}ip('x', () => {})`, 'a test passed over'],
    ['libs/a.spec.ts', `describe.${'on'}ly('x', () => {})`, 'a test passed over'],
    ['libs/a.spec.ts', `  x${'it'}('x', () => {})`, 'a test passed over'],
    ['libs/a.ts', `/* eslint${'-disable'} */`, 'the linter silenced'],
    ['libs/a.ts', `// @ts-${'ig'}nore`, 'the compiler silenced'],
    ['docs/a.md', `see ${'/wo'}rk/plan`, 'a path of one machine'],
    ['docs/a.md', `cd ${'/ro'}ot`, 'a path of one machine'],
    ['docs/a.md', `http://127.0.0.1:4873/${'regis'}try/`, 'a registry address'],
  ])('in %s, %s is found', (path, text, name) => {
    expect(forbiddenWords(one(path, text)).map((fault) => fault.split(': ')[1])).toEqual([name]);
  });

  it('with a foreign address in the lock file are found', () => {
    const lock = `"a": { "resolved": "http://npm.here:4873/a.tgz" }, "b": { "resolved": "libs/domain" }`;
    expect(foreignRegistries(one('package-lock.json', lock))).toEqual(['http://npm.here:4873/a.tgz']);
  });
});

describe('rules of the domain', () => {
  /** The rules, the attacks that must fail, and what must always hold. */
  const page = ['libs/domain/RULES.md', 'docs/attacks.md', 'docs/invariants.md']
    .map((wanted) => project.find(({ path }) => path === wanted)?.text ?? '')
    .join('\n');

  it('are each proved by a test that names them, and no test names another', () => {
    expect(ruleIds(page).length).toBeGreaterThan(30);
    expect(ruleFaults(page, project.filter(isSpec))).toEqual([]);
  });

  it('without a test, and tests without a rule, are found', () => {
    const rules = '| id | rule |\n| CNT-1 | one |\n| CNT-2   | two |\n| CNT-2 | again |\n';
    const specs = one(
      'a.spec.ts',
      `it('[CNT-1] counts', () => { expect('[CNT-2]'); });\nit.each([1])('[QRM-9] %s', () => {});`,
    );
    expect(ruleFaults(rules, specs)).toEqual([
      'CNT-2 has no test',
      'CNT-2 has no test',
      'QRM-9 is in no row',
      'CNT-2 stands twice in RULES.md',
    ]);
  });
});
