/** The places of the roll with how each stood at the close: from the ballots where they are open, else as declared. */
import type { Attendance } from './attendance.js';
import type { BallotForm } from './ballot-form.js';
import type { Ballot } from './ballots.js';
import { canonical } from './canonical-json.js';
import type { Fields } from './fields.js';
import { check } from './not-verified.js';
import type { Silence } from './amounts.js';
import type { RollPlace, Stood } from './tally.js';

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

/** How each place stood at the close: recused before voted, voted before present. */
export function standAtClose<Said>(
  roll: readonly RollPlace[],
  ballots: ReadonlyMap<number, Ballot>,
  attendance: Attendance,
  ofPersons: boolean,
  { ofAnswer }: BallotForm<Said>,
): Stood<Said | Silence>[] {
  const recused = ofPersons ? attendance.recusedPersons : attendance.recused;
  const asked = ofPersons ? attendance.persons : attendance.asked;
  const stray = [...ballots.values()].find(({ place }) => roll[place] === undefined);
  check(stray === undefined, `the ballot of entry ${stray?.no ?? 0} is for a place that is not on the roll`);
  return roll.map((place) => {
    const ballot = ballots.get(place.place);
    if (recused.has(place.seatId)) return { ...place, standing: 'recused' };
    if (ballot === undefined) return { ...place, standing: asked.has(place.seatId) ? 'not-voted' : 'absent' };
    const standing = ofAnswer(ballot.answer, place.weight, `the ballot of entry ${ballot.no}`);
    return { ...place, standing };
  });
}

/** The roll call as it was declared. */
export function readRollCall<Said>(
  lines: readonly Fields[],
  { ofLine }: BallotForm<Said>,
): Stood<Said | Silence>[] {
  return lines.map((line, at) => {
    const place = placeOf(line, at);
    return { ...place, standing: ofLine(line, place.weight, `place ${at} of the roll call`) };
  });
}

/** Ends the checking at the first place that was declared to have stood otherwise. */
export function compareRollCall<Said>(
  declared: readonly Fields[],
  counted: readonly Stood<Said | Silence>[],
  ballots: ReadonlyMap<number, Ballot>,
  { tell }: BallotForm<Said>,
): void {
  check(declared.length === counted.length, 'the declared roll call has another length than the roll');
  counted.forEach(({ seatId, categoryId, weight, groupId, standing }, at) => {
    const line = declared[at];
    const isSeat = line?.text('seatId') === seatId && line.text('constituencyId') === categoryId;
    check(isSeat && line.count('place') === at, `place ${at} was declared for another seat`);
    const [saidWeight, saidGroup] = [line.value('weight') ?? 1, line.value('groupId') ?? null];
    check(
      saidWeight === weight,
      `${line.text('label')} was declared with another weight than that of the roll`,
    );
    check(saidGroup === groupId, `${line.text('label')} was declared for another voting group`);
    const told = tell(standing);
    for (const part of ['standing', 'answer'] as const) {
      const [said, is] = [canonical(line.value(part) ?? null), canonical(told[part] ?? null)];
      check(said === is, `${line.text('label')} was declared as ${said} and is ${is} by its ballot`);
    }
    const ballot = standing === 'recused' ? undefined : ballots.get(at);
    const isHow =
      (line.value('byProxy') ?? false) === (ballot?.byProxy ?? false) &&
      line.flag('recordedBySecretary') === (ballot?.bySecretary ?? false);
    check(isHow, `${line.text('label')} was declared to have voted in another way than its ballot says`);
  });
}
