/** Ballots on a proposal: one answer, or parts of a weight. */
import type { BallotForm } from './ballot-form.js';
import { Fields } from './fields.js';
import { check, fail } from './not-verified.js';
import { ANSWERS, type MotionStanding, STANDINGS } from './tally.js';

/** An answer in one word, or a weight in parts that come to no more than it. */
function standingOf(choice: unknown, weight: number, where: string): MotionStanding {
  if (typeof choice === 'string') {
    return STANDINGS.find((known) => known === choice) ?? fail(`${where} has an unknown answer "${choice}"`);
  }
  const parts = Fields.of(choice, where);
  check(Object.keys(parts.without(...ANSWERS)).length === 0, `${where} has a part that is no answer`);
  const split = ANSWERS.filter((answer) => parts.has(answer)).map(
    (answer) => [answer, parts.count(answer)] as const,
  );
  const sum = split.reduce((all, [, part]) => all + BigInt(part), 0n);
  check(sum <= BigInt(weight), `${where} has more votes than its weight`);
  return Object.fromEntries(split);
}

export const motionForm: BallotForm<MotionStanding> = {
  ofAnswer(answer, weight, where) {
    const said = Fields.of(answer, where);
    const kind = said.word('kind', ['motion', 'split']);
    if (kind === 'split') return standingOf(said.object('parts').without(), weight, where);
    return said.word('choice', ANSWERS);
  },
  ofLine: (line, weight, where) => standingOf(line.value('standing'), weight, where),
  tell: (standing) => ({ standing }),
};
