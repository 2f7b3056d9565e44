/** Ballots on a proposal: one answer, or parts of a weight, which a roll call tells as voted with its parts. */
import type { BallotForm } from './ballot-form.js';
import { Fields } from './fields.js';
import { check, fail } from './not-verified.js';
import { ANSWERS, STANDINGS } from './amounts.js';
import type { MotionStanding } from './tally.js';

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

function splitOf(answer: Fields, weight: number, where: string): MotionStanding {
  return standingOf(answer.object('parts').without(), weight, where);
}

export const motionForm: BallotForm<MotionStanding> = {
  ofAnswer(answer, weight, where) {
    const said = Fields.of(answer, where);
    const kind = said.word('kind', ['motion', 'split']);
    return kind === 'split' ? splitOf(said, weight, where) : said.word('choice', ANSWERS);
  },
  ofLine(line, weight, where) {
    if (line.text('standing') !== 'voted') return standingOf(line.text('standing'), weight, where);
    const said = line.object('answer');
    said.word('kind', ['split']);
    return splitOf(said, weight, where);
  },
  tell: (said) =>
    typeof said === 'string'
      ? { standing: said }
      : { standing: 'voted', answer: { kind: 'split', parts: said } },
};
