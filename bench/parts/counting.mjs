/** (j) Counting 100,000 ballots of each form, beside a bare loop over the same ballots that adds up first choices. */
import { countVote, readQuorum } from '@quorate/domain';

import { RULES } from '../body.mjs';
import { figure, inTurn } from '../compare.mjs';
import { FORMS, rulesFor } from '../forms.mjs';

const BALLOTS = 100_000;

/** Measures the pure count, all in memory. */
export async function counting() {
  const roll = Array.from({ length: BALLOTS }, (_, place) => ({
    ...{ place, seatId: `seat-${place}`, label: `Seat ${place}` },
    ...{ constituencyId: 'seats', weight: 1 },
  }));
  const figures = [];
  for (const form of FORMS) {
    const ruleSet = rulesFor(RULES, form);
    const options = form.names.map((name, at) => ({ id: `option-${at}`, name }));
    const ids = options.map(({ id }) => id);
    const answers = roll.map(({ place }) => form.answer(ids, place));
    const quorum = quorumOf(ruleSet, roll);
    const input = { ruleSet, roll, options, seats: form.seats, answers, tieAct: null };
    const whole = { ...input, quorumAtOpening: quorum, quorumAtClose: quorum };
    const { ours, baseline } = await inTurn(3, {
      baseline: () => seconds(() => addUp(answers)),
      ours: () => seconds(() => countVote(whole)),
    });
    const aim = { of: 'ours', atMost: 5 };
    const name = `count of 100,000: ${form.name}`;
    figures.push(figure({ name, unit: 's', ours, baseline, against: 'adding up first choices', aim }));
  }
  return figures;
}

function quorumOf({ quorum: rule, constituencies }, roll) {
  const seats = roll.map(({ constituencyId }) => ({
    constituencyId,
    inPost: true,
    present: true,
    recused: false,
  }));
  return readQuorum({ rule, constituencies, seats, rolesPresent: [] });
}

function addUp(answers) {
  const sums = new Map();
  for (const { choice, optionIds, ranks } of answers) {
    const first = choice ?? optionIds?.[0] ?? ranks[0].optionId;
    sums.set(first, (sums.get(first) ?? 0) + 1);
  }
  return sums;
}

function seconds(act) {
  const begun = performance.now();
  act();
  return (performance.now() - begun) / 1000;
}
