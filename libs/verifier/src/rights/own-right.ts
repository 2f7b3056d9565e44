/** Who votes at a place by their own right at an entry of the journal: who sits in the seat, its member in writing, or the person. */
import type { Fields } from '../fields.js';
import type { People } from '../people.js';
import { check } from '../not-verified.js';

/** What of the frozen rules says who may vote at a place. */
export interface VoterRule {
  readonly ofPersons: boolean;
  /** On a list of names one votes from wherever one is. */
  readonly fromAnywhere: boolean;
  readonly alternates: boolean;
  /** The contacts of a voting group are equals: the last ballot is the group's, whoever cast it. */
  readonly equals: boolean;
}

/** The part of the rule set. */
export function readVoterRule(ruleSet: Fields): VoterRule {
  const electorate = ruleSet.text('electorate');
  return {
    ofPersons: electorate === 'person-present' || electorate === 'named-list',
    fromAnywhere: electorate === 'named-list',
    alternates: ruleSet.object('mandates').flag('alternates'),
    equals: electorate === 'voting-group',
  };
}

function isPresent({ others, present }: People, personId: string): boolean {
  return others.has(personId) || [...present.values()].includes(personId);
}

function mayInWriting({ seats }: People, rule: VoterRule, seatId: string, personId: string): boolean {
  const seat = seats.get(seatId);
  if (seat === undefined || seat.memberId === null) return false;
  return seat.memberId === personId || (rule.alternates && seat.personIds.includes(personId));
}

/** Whether the person votes at the place of this seat, or of this person, as the people are now. */
export function votesThere(people: People, rule: VoterRule, seatId: string, personId: string): boolean {
  if (people.isWritten) return mayInWriting(people, rule, seatId, personId);
  if (rule.ofPersons) return seatId === personId && (rule.fromAnywhere || isPresent(people, personId));
  return people.present.get(seatId) === personId && (rule.alternates || !people.stoodIn.has(seatId));
}

/** In writing an alternate does not replace what the member has voted, where one of them is the member. */
export function checkMemberStands(
  { isWritten, seats }: People,
  { equals }: VoterRule,
  no: number,
  seatId: string,
  personId: string,
  before: string | null,
): void {
  const memberId = seats.get(seatId)?.memberId ?? null;
  const isReplaced = isWritten && !equals && before !== null && before === memberId && personId !== memberId;
  check(!isReplaced, `the ballot of entry ${no} replaces that of the member, who had voted`);
}
