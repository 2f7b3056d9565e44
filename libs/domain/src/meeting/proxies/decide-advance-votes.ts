/** Advance votes: in one act directed proxies to the chair for lots of one's own, each replacing the one that was given for the lot before. */
import { type Result, accept, refuse, type Refusal } from '../../value/refusal.js';
import type { RosterPerson } from '../attendance/roster.js';
import type { Decided, Deciders, Decision, Situation } from '../decided.js';
import type { MeetingState } from '../meeting-state.js';
import { isSettled } from '../votes/settled.js';
import { checkDirections, checkHolder, checkNumber, findGiver, type Meets } from './check-giving.js';
import { given, revoked, rosterOf } from './decide-proxies.js';
import type { Directions } from './directions.js';
import { isInForce, proxiesOfSeat, type Proxy } from './proxies.js';
import { checkInTime, findProxyRules, proxyCutOff } from './proxy-rules.js';

const SCOPE = { kind: 'meeting' } as const;

interface Lot {
  readonly seatId: string;
  readonly directions: Directions;
}

/** The meeting takes them until a cut-off, and has a chair to cast them. */
function findCaster(state: MeetingState, now: string): Result<RosterPerson> {
  const { chair } = rosterOf(state);
  if (proxyCutOff(state) === null) {
    const sentence = 'The rules of this body take no advance votes. Come to the meeting, or appoint a proxy.';
    return refuse('conflict', 'no-advance-votes', sentence);
  }
  const inTime = checkInTime(state, now);
  if (!inTime.ok) return inTime;
  if (chair !== null) return accept(chair);
  const sentence = 'This body has no chair who could cast advance votes. Appoint a proxy instead.';
  return refuse('conflict', 'no-chair', sentence);
}

/** An advance vote says how to vote on every resolution: what it leaves out would be at the discretion of the chair. */
function checkComplete(meeting: MeetingState, directions: Directions): Result<null> {
  const said = new Set(
    directions.filter(({ choice }) => choice !== 'discretion').map(({ itemId }) => itemId),
  );
  const missing = meeting.agenda.find(
    ({ itemId, purpose, state, classification }) =>
      purpose === 'decision' &&
      state !== 'deferred' &&
      classification !== 'RED' &&
      !said.has(itemId) &&
      !isSettled(meeting, itemId),
  );
  if (missing === undefined) return accept(null);
  const sentence = `Say for “${missing.title}” as well whether the vote is for, against or withheld.`;
  return refuse('invalid', 'direction-missing', sentence, 'directions');
}

/** What is settled already is withheld, or stays as it was given before: were it voted on again, it would be at the discretion of the chair. */
function withSettled(
  { state, context }: Situation,
  replaced: readonly Proxy[],
  said: Directions,
): Directions {
  const given = replaced.flatMap(({ proxyId }) => context.directionsOf(proxyId));
  const settled = state.agenda
    .filter(({ itemId, purpose }) => purpose === 'decision' && isSettled(state, itemId))
    .filter(({ itemId }) => !said.some((one) => one.itemId === itemId))
    .map(
      ({ itemId }) => given.find((one) => one.itemId === itemId) ?? { itemId, choice: 'abstain' as const },
    );
  return [...said, ...settled];
}

/** The entries of one lot, on the meeting without the advance vote that they replace. */
function ofLot(
  situation: Situation,
  chair: RosterPerson,
  { seatId, directions }: Lot,
  most: number | null,
): Result<Decided[]> {
  const { state, context } = situation;
  const actor = { ...context.actor, roles: context.actor.roles.filter((role) => role !== 'secretary') };
  const giver = findGiver(state, seatId, actor);
  if (!giver.ok) return giver;
  const replaced = proxiesOfSeat(state, seatId).filter(
    (proxy) => proxy.holder.personId === chair.personId && isInForce(proxy, context.now),
  );
  const meets: Meets = (proxy) => isInForce(proxy, context.now) && !replaced.includes(proxy);
  const persons = { seatId, member: giver.value.member, holder: chair };
  const checks = [
    checkHolder(state, persons, meets),
    checkNumber(state, persons, most, meets),
    checkDirections(context.actor, state, SCOPE, directions),
    checkComplete(state, directions),
  ];
  for (const checked of checks) if (!checked.ok) return checked;
  const proxy = { proxyId: context.newId(), ...persons, scope: SCOPE, until: null };
  return accept([
    ...replaced.map((former) => revoked(situation, former, {})),
    given(situation, proxy, withSettled(situation, replaced, directions), {}),
  ]);
}

function refuseAll({ kind, code, sentence }: Refusal): Result<never> {
  return refuse(kind, code, `No advance vote was recorded. ${sentence}`, 'lots');
}

function giveAll(situation: Situation, lots: readonly Lot[]): Decision {
  const { state, context } = situation;
  const chair = findCaster(state, context.now);
  if (!chair.ok) return chair;
  const rules = findProxyRules(state, SCOPE);
  if (!rules.ok) return rules;
  if (new Set(lots.map(({ seatId }) => seatId)).size < lots.length) {
    const sentence = 'No advance vote was recorded. A lot is named twice; vote once for each.';
    return refuse('invalid', 'seat-twice', sentence, 'lots');
  }
  const most = rules.value.mandates.proxies?.mostPerHolder ?? null;
  const entries: Decided[] = [];
  for (const [index, lot] of lots.entries()) {
    const done = ofLot(situation, chair.value, lot, most === null ? null : most - index);
    if (!done.ok) return refuseAll(done.refusal);
    entries.push(...done.value);
  }
  return accept(entries);
}

export const advanceVoteDeciders = {
  'advance-votes.give': ({ lots }, situation) =>
    giveAll(
      situation,
      lots.flatMap(({ seatIds, directions }) => seatIds.map((seatId) => ({ seatId, directions }))),
    ),
} satisfies Partial<Deciders>;
