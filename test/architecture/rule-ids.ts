/** Ids of rules, attacks and invariants: those that the pages list, and those that the names of tests carry. */
import ts from 'typescript';
import { parse, walk } from './imports.js';
import type { ProjectFile } from './project-files.js';

const ROW = /^\| *([A-Z]{2,4}-\d+|I\d+) *\|/gm;
const IN_A_NAME = /\[([A-Z]{2,4}-\d+|I\d+)\]/g;

/** The ids of the rules, in the order of the page. */
export function ruleIds(page: string): string[] {
  return [...page.matchAll(ROW)].map((row) => row[1] ?? '');
}

/** The ids that stand in the names of tests. */
export function testedIds(specs: readonly ProjectFile[]): Set<string> {
  const ids = new Set<string>();
  for (const spec of specs) {
    walk(parse(spec), (node) => {
      if (!ts.isCallExpression(node) || !/^(it|describe)\b/.test(node.expression.getText())) return;
      const name = node.arguments[0]?.getText() ?? '';
      for (const [, id = ''] of name.matchAll(IN_A_NAME)) ids.add(id);
    });
  }
  return ids;
}

/** What is wrong between the page and the tests: a rule unproved, a proof of no rule, an id used twice. */
export function ruleFaults(page: string, specs: readonly ProjectFile[]): string[] {
  const listed = ruleIds(page);
  const tested = testedIds(specs);
  return [
    ...listed.filter((id) => !tested.has(id)).map((id) => `${id} has no test`),
    ...[...tested].filter((id) => !listed.includes(id)).map((id) => `${id} is in no row`),
    ...listed
      .filter((id, index) => listed.indexOf(id) !== index)
      .map((id) => `${id} stands twice in RULES.md`),
  ];
}
