/** What came out of a box, with the arithmetic that every count of papers has to satisfy. */
import { accept, refuse, type Result } from '../value/refusal.js';

/** What one group's papers held. Nothing here says which paper held what. */
export interface OpenedGroup {
  readonly group: string;
  /** The valid answers, sorted, so that the order tells nothing. */
  readonly answers: readonly string[];
  readonly spoilt: number;
}

/** How many could have a paper, and how many took one. */
export interface IssuedGroup {
  readonly group: string;
  readonly eligible: number;
  readonly issued: number;
}

/** How many papers of a group have a ballot in the box, as its published ballots show. */
export interface PapersIn {
  readonly group: string;
  readonly papers: number;
}

export interface GroupAccount extends IssuedGroup, OpenedGroup {
  readonly valid: number;
  /** Papers taken and never put into the box. */
  readonly unused: number;
}

/** The answers in one order, whatever order they came in: that of their code units. */
export function sortedAnswers(answers: readonly string[]): string[] {
  return [...answers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function namedTwice(groups: readonly { readonly group: string }[]): string | undefined {
  return groups.map(({ group }) => group).find((group, at, all) => all.indexOf(group) !== at);
}

/** Refuses answers that are more or fewer than the papers whose ballots lie in the box. */
export function checkAgainstBox(opened: readonly OpenedGroup[], box: readonly PapersIn[]): Result<null> {
  for (const group of new Set([...opened, ...box].map((one) => one.group))) {
    const found = opened
      .filter((one) => one.group === group)
      .reduce((sum, { answers, spoilt }) => sum + answers.length + spoilt, 0);
    const papers = box.find((one) => one.group === group)?.papers ?? 0;
    if (found !== papers) {
      return doesNotAddUp(
        `${group}: these are ${found} answers, and the box holds the ballots of ${papers} papers. ` +
          'Open the box again; if it stays so, annul the vote and look into it.',
      );
    }
  }
  return accept(null);
}

/** Valid, spoilt and unused papers of each group, which together are the papers issued; a box that holds more is refused. */
export function accountFor(
  issued: readonly IssuedGroup[],
  opened: readonly OpenedGroup[],
): Result<readonly GroupAccount[]> {
  const twice = namedTwice(issued) ?? namedTwice(opened);
  if (twice !== undefined) return doesNotAddUp(`${twice}: this group is named twice.`);
  const stranger = opened.find(({ group }) => !issued.some((one) => one.group === group));
  if (stranger !== undefined) {
    return doesNotAddUp(`The box holds ballots of a group that is not in this round: ${stranger.group}.`);
  }
  const accounts: GroupAccount[] = [];
  for (const counts of issued) {
    const found = opened.find(({ group }) => group === counts.group);
    const answers = sortedAnswers(found?.answers ?? []);
    const spoilt = found?.spoilt ?? 0;
    const unused = counts.issued - answers.length - spoilt;
    if (unused < 0 || counts.issued > counts.eligible) {
      return doesNotAddUp(
        `${counts.group}: ${answers.length + spoilt} papers in the box, ${counts.issued} issued, ` +
          `${counts.eligible} eligible. A box cannot hold more than was issued, nor can more be issued than may vote.`,
      );
    }
    accounts.push({ ...counts, answers, valid: answers.length, spoilt, unused });
  }
  return accept(accounts);
}

function doesNotAddUp(sentence: string): Result<never> {
  return refuse('conflict', 'box-does-not-add-up', sentence);
}
