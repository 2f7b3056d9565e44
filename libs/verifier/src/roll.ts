/** The places of the roll with how each stood at the close: from the ballots where they are open, else as declared. */
import type { Attendance } from './attendance.js';
import type { Ballot } from './ballots.js';
import type { Fields } from './fields.js';
import { check, fail } from './not-verified.js';
import { type Place, type Standing, STANDINGS } from './tally.js';

const CHOICES = ['approve', 'reject', 'abstain'] as const;

type RollPlace = Omit<Place, 'standing'>;

function placeOf(line: Fields, at: number): RollPlace {
  check(line.count('place') === at, `place ${at} of the roll is out of order`);
  const weight = line.has('weight') ? line.count('weight') : 1;
  check(weight > 0, `place ${at} of the roll has no weight`);
  return { place: at, seatId: line.text('seatId'), categoryId: line.text('constituencyId'), weight };
}

/** The roll as it was frozen. */
export function readRoll(lines: readonly Fields[]): RollPlace[] {
  const roll = lines.map(placeOf);
  check(new Set(roll.map(({ seatId }) => seatId)).size === roll.length, 'a seat stands on the roll twice');
  return roll;
}

function choiceOf({ no, choice }: Ballot): Standing {
  return CHOICES.find((known) => known === choice) ?? fail(`the ballot of entry ${no} has an unknown choice`);
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
    if (ballot !== undefined) return { ...place, standing: choiceOf(ballot) };
    return { ...place, standing: present.has(place.seatId) ? 'not-voted' : 'absent' };
  });
}

/** The roll call as it was declared. */
export function readRollCall(lines: readonly Fields[]): Place[] {
  return lines.map((line, at) => ({ ...placeOf(line, at), standing: line.word('standing', STANDINGS) }));
}

/** Ends the checking at the first place that was declared to have stood otherwise. */
export function compareRollCall(declared: readonly Fields[], counted: readonly Place[]): void {
  const said = readRollCall(declared);
  check(said.length === counted.length, 'the declared roll call has another length than the roll');
  counted.forEach(({ seatId, categoryId, standing }, at) => {
    const line = said[at];
    const label = declared[at]?.text('label') ?? '';
    check(
      line?.seatId === seatId && line.categoryId === categoryId,
      `place ${at} was declared for another seat`,
    );
    check(
      line.standing === standing,
      `${label} was declared as "${line.standing}" and is "${standing}" by its ballot`,
    );
  });
}
