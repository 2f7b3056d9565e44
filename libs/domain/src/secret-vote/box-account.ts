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

export interface GroupAccount extends IssuedGroup, OpenedGroup {
  readonly valid: number;
  /** Papers taken and never put into the box. */
  readonly unused: number;
}

/** The answers in one order, whatever order they came in: that of their code units. */
export function sortedAnswers(answers: readonly string[]): string[] {
  return [...answers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Valid, spoilt and unused papers of each group, which together are the papers issued; a box that holds more is refused. */
export function accountFor(
  issued: readonly IssuedGroup[],
  opened: readonly OpenedGroup[],
): Result<readonly GroupAccount[]> {
  const stranger = opened.find(({ group }) => !issued.some((one) => one.group === group));
  if (stranger !== undefined) {
    return doesNotAddUp(`The box holds ballots of a group that is not in this round: ${stranger.group}.`);
  }
  const accounts: GroupAccount[] = [];
  for (const counts of issued) {
    const found = opened.filter(({ group }) => group === counts.group);
    const answers = sortedAnswers(found.flatMap((one) => one.answers));
    const spoilt = found.reduce((sum, one) => sum + one.spoilt, 0);
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
