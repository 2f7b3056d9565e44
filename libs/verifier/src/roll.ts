/** The places of the roll with how each stood at the close: from the ballots where they are open, else as declared. */
import type { Attendance } from './attendance.js';
import type { Ballot } from './ballots.js';
import { canonical } from './canonical-json.js';
import { Fields } from './fields.js';
import { check, fail } from './not-verified.js';
import { ANSWERS, type Place, type RollPlace, STANDINGS } from './tally.js';

function placeOf(line: Fields, at: number): RollPlace {
  check(line.count('place') === at, `place ${at} of the roll is out of order`);
  const weight = line.has('weight') ? line.count('weight') : 1;
  check(weight > 0, `place ${at} of the roll has no weight`);
  const groupId = line.has('groupId') ? line.text('groupId') : null;
  return { place: at, seatId: line.text('seatId'), categoryId: line.text('constituencyId'), groupId, weight };
}

/** The roll as it was frozen. */
export function readRoll(lines: readonly Fields[]): RollPlace[] {
  const roll = lines.map(placeOf);
  check(new Set(roll.map(({ seatId }) => seatId)).size === roll.length, 'a seat stands on the roll twice');
  return roll;
}

/** An answer in one word, or a weight in parts that come to no more than it. */
function standingOf(choice: unknown, weight: number, where: string): Place['standing'] {
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

/** What a ballot on a proposal says: one answer, or parts of a weight. */
function votedAt({ no, answer }: Ballot, weight: number): Place['standing'] {
  const where = `the ballot of entry ${no}`;
  const said = Fields.of(answer, where);
  const kind = said.word('kind', ['motion', 'split']);
  if (kind === 'split') return standingOf(said.object('parts').without(), weight, where);
  return said.word('choice', ANSWERS);
}

/** How each place stood at the close: recused before voted, voted before present. */
export function standAtClose(
  roll: readonly RollPlace[],
  ballots: ReadonlyMap<number, Ballot>,
  { present, recused }: Attendance,
): Place[] {
  const stray = [...ballots.values()].find(({ place }) => roll[place] === undefined);
  check(stray === undefined, `the ballot of entry ${stray?.no ?? 0} is for a place that is not on the roll`);
  return roll.map((place) => {
    const ballot = ballots.get(place.place);
    if (recused.has(place.seatId)) return { ...place, standing: 'recused' };
    if (ballot !== undefined) return { ...place, standing: votedAt(ballot, place.weight) };
    return { ...place, standing: present.has(place.seatId) ? 'not-voted' : 'absent' };
  });
}

/** The roll call as it was declared. */
export function readRollCall(lines: readonly Fields[]): Place[] {
  return lines.map((line, at) => {
    const place = placeOf(line, at);
    return {
      ...place,
      standing: standingOf(line.value('standing'), place.weight, `place ${at} of the roll call`),
    };
  });
}

/** Ends the checking at the first place that was declared to have stood otherwise. */
export function compareRollCall(declared: readonly Fields[], counted: readonly Place[]): void {
  check(declared.length === counted.length, 'the declared roll call has another length than the roll');
  counted.forEach(({ seatId, categoryId, standing }, at) => {
    const line = declared[at];
    const isSeat = line?.text('seatId') === seatId && line.text('constituencyId') === categoryId;
    check(isSeat && line.count('place') === at, `place ${at} was declared for another seat`);
    const [said, is] = [canonical(line.value('standing')), canonical(standing)];
    check(said === is, `${line.text('label')} was declared as ${said} and is ${is} by its ballot`);
  });
}
