/** The roll of a vote as it is frozen: seats in post with what they weigh, or persons, as the electorate says. */
import { checkRoll } from '../../counting/check-vote.js';
import type { RollPlace } from '../../counting/roll.js';
import { isOfPersons, type RuleSet } from '../../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { MeetingState } from '../meeting-state.js';
import { personsOn, type Roster, type RosterPerson } from '../attendance/roster.js';

/** The seats in post, in the order of the roster; where all votes there are are the base, those for which nobody acts as well. */
function seatsOnRoll(roster: Roster, ofAllVotes: boolean): RollPlace[] {
  return roster.seats
    .filter((seat) => ofAllVotes || seat.member !== null)
    .map(({ seatId, label, constituencyId, weight = 1, groupId }, place) => ({
      ...{ place, seatId, label, constituencyId, weight },
      ...(groupId === undefined ? {} : { groupId }),
    }));
}

function personsOnRoll(persons: readonly RosterPerson[]): RollPlace[] {
  return persons.map(({ personId, name }, place) => ({
    ...{ place, seatId: personId, label: name, constituencyId: '', weight: 1 },
  }));
}

/** Everybody in a seat and everybody in the room without one, each once. */
function personsPresent({ seats, others }: MeetingState): RosterPerson[] {
  const seated = seats.flatMap(({ state, person }) =>
    state === 'present' && person !== null ? [person] : [],
  );
  const all = [...seated, ...others].map(({ personId, name }) => ({ personId, name }));
  return [...new Map(all.map((person) => [person.personId, person])).values()];
}

/** The persons the officer names, in that order: each known to the meeting, and named once. */
function personsNamed(
  { others }: MeetingState,
  roster: Roster,
  personIds: readonly string[],
): Result<RosterPerson[]> {
  const known = new Map([...personsOn(roster), ...others].map((person) => [person.personId, person]));
  if (personIds.length === 0) {
    const sentence = 'Under these rules the persons on a list vote. Name them.';
    return refuse('invalid', 'nobody-named', sentence, 'electorIds');
  }
  if (new Set(personIds).size < personIds.length) {
    return refuse('invalid', 'named-twice', 'A person is named twice. Name each once.', 'electorIds');
  }
  const named = personIds.map((personId) => known.get(personId));
  const persons = named.filter((person) => person !== undefined);
  if (persons.length === named.length) {
    return accept(persons.map(({ personId, name }) => ({ personId, name })));
  }
  const sentence =
    'The list names somebody whom this meeting does not know. Name members, alternates, officers or observers.';
  return refuse('invalid', 'person-unknown', sentence, 'electorIds');
}

function rollOf(
  state: MeetingState,
  roster: Roster,
  { electorate }: RuleSet,
  electorIds: readonly string[],
  ofAllVotes: boolean,
): Result<RollPlace[]> {
  if (electorate === 'named-list') {
    const named = personsNamed(state, roster, electorIds);
    return named.ok ? accept(personsOnRoll(named.value)) : named;
  }
  if (electorIds.length > 0) {
    const sentence = 'These rules say by themselves who votes. Leave the list of names out.';
    return refuse('invalid', 'no-list-here', sentence, 'electorIds');
  }
  return accept(
    isOfPersons(electorate) ? personsOnRoll(personsPresent(state)) : seatsOnRoll(roster, ofAllVotes),
  );
}

function knowsSeats({ constituencies }: RuleSet, { seats }: Roster): boolean {
  return seats.every(({ constituencyId }) => constituencies.some(({ id }) => id === constituencyId));
}

/** The roll under these rules; one that does not fit them was written for other seats, and is refused. */
export function freezeRoll(
  state: MeetingState,
  roster: Roster,
  ruleSet: RuleSet,
  electorIds: readonly string[],
  ofAllVotes: boolean,
): Result<RollPlace[]> {
  const roll = rollOf(state, roster, ruleSet, electorIds, ofAllVotes);
  if (!roll.ok) return roll;
  // The quorum counts seats, whoever votes.
  const fits = knowsSeats(ruleSet, roster) ? checkRoll(ruleSet, roll.value) : null;
  if (fits?.ok === true) return roll;
  if (fits !== null && fits.refusal.code !== 'constituency-unknown')
    return { ok: false, refusal: { ...fits.refusal, kind: 'conflict' } };
  const sentence = `The rules “${ruleSet.name}” do not know every constituency that has a seat on this body. Correct them first.`;
  return refuse('conflict', 'rules-do-not-fit', sentence, 'ruleSetId');
}
