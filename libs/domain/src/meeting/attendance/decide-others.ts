/**
 * Who is here without a seat: chair, secretaries and observers, who join by themselves. In a meeting of members the secretary
 * marks who holds a proxy, since that person need not be at a screen and counts to the quorum of qualifying persons.
 */
import { type Result, accept, refuse } from '../../value/refusal.js';
import { isPersonPresent } from '../ballots/voters.js';
import { type Deciders, type Decision, entryOf, type Situation, write } from '../decided.js';
import { ATTENDING_ROLES, type MeetingState, type OtherPresence } from '../meeting-state.js';
import { isInForce, proxiesHeldBy } from '../proxies/proxies.js';
import { isOfShares } from '../proxies/proxy-rules.js';
import { isSecretary } from './decide-attendance.js';
import type { RosterPerson } from './roster.js';

/** Who holds a proxy of shares now, each once, as far as the reader sees the proxies: the secretary may mark them as here. */
export function proxyHolders(state: MeetingState, now: string): readonly RosterPerson[] {
  if (state.roster === null || !isOfShares(state.roster)) return [];
  const holders = state.proxies.filter((proxy) => isInForce(proxy, now)).map(({ holder }) => holder);
  return [...new Map(holders.map((holder) => [holder.personId, holder])).values()];
}

function checkSecretary({ state, context }: Situation): Result<null> {
  const sentence = 'You can say only of yourself that you are here or gone. Tell the secretary.';
  if (!isSecretary(context.actor)) return refuse('forbidden', 'only-for-yourself', sentence, 'personId');
  if (state.roster !== null && isOfShares(state.roster)) return accept(null);
  const house = 'In this body chair, secretaries and observers join and leave by themselves.';
  return refuse('conflict', 'only-for-yourself', house, 'personId');
}

/** In which office somebody on the roster attends; null for who has none. */
function officeOf({ roster }: MeetingState, personId: string): OtherPresence['role'] | null {
  if (roster === null) return null;
  const { chair, secretaries, observers } = roster;
  const holders = { chair: chair === null ? [] : [chair], secretary: secretaries, observer: observers };
  return ATTENDING_ROLES.find((role) => holders[role].some((one) => one.personId === personId)) ?? null;
}

/** Whoever sits in a seat, or came without one, is there once, whatever number of proxies they hold. */
function markHere(situation: Situation, personId: string): Decision {
  const { state, context } = situation;
  const may = checkSecretary(situation);
  if (!may.ok) return may;
  const proxy = proxiesHeldBy(state, personId).find((one) => isInForce(one, context.now));
  if (proxy === undefined) {
    const sentence =
      'This person holds no proxy in this meeting. Whoever sits in a seat is marked there, and others join by themselves.';
    return refuse('conflict', 'no-proxy-held', sentence, 'personId');
  }
  const { name } = proxy.holder;
  if (isPersonPresent(state, personId)) {
    return refuse('conflict', 'already-joined', `${name} is marked as here already.`, 'personId');
  }
  const role = officeOf(state, personId);
  if (role !== null) return write(entryOf('person.joined', null, { personId, name, role }));
  const sentence = `${name} has a seat here, so mark them there. Where somebody else sits in it, name ${name} as an observer of the company first.`;
  return refuse('conflict', 'join-by-seat', sentence, 'personId');
}

/** As with seats, nobody is put out of a meeting while they may vote. */
function markGone(situation: Situation, personId: string): Decision {
  const { state } = situation;
  const may = checkSecretary(situation);
  if (!may.ok) return may;
  const person = state.others.find((other) => other.personId === personId);
  if (person === undefined) {
    const sentence = 'This person is not here without a seat (any more). Look at the list again.';
    return refuse('conflict', 'not-joined', sentence, 'personId');
  }
  if (person.role !== 'observer' && proxiesHeldBy(state, personId).length === 0) {
    const sentence = `${person.name} is here as ${person.role} and leaves by themselves.`;
    return refuse('forbidden', 'only-for-yourself', sentence, 'personId');
  }
  if (!state.votes.some(({ stage }) => stage === 'open'))
    return write(entryOf('person.left', null, { personId }));
  const sentence = `A vote is open, so only ${person.name} leaves now. Note it once the vote is closed.`;
  return refuse('conflict', 'voting-there', sentence, 'personId');
}

export const otherDeciders = {
  'person.join': ({ personId }, situation) => {
    const { state, context } = situation;
    const { actor } = context;
    if (personId !== undefined && personId !== actor.personId) return markHere(situation, personId);
    const role = ATTENDING_ROLES.find((one) => actor.roles.includes(one)) ?? null;
    if (role === null) {
      const sentence =
        'Members and alternates join by taking their seat; only the chair, secretaries and observers join without one.';
      return refuse('forbidden', 'join-by-seat', sentence);
    }
    if (state.others.some((other) => other.personId === actor.personId)) {
      return refuse('conflict', 'already-joined', 'You have joined this meeting already.');
    }
    return write(entryOf('person.joined', null, { personId: actor.personId, name: actor.name, role }));
  },
  'person.leave': ({ personId }, situation) => {
    const { state, context } = situation;
    const own = context.actor.personId;
    if (personId !== undefined && personId !== own) return markGone(situation, personId);
    if (!state.others.some((other) => other.personId === own)) {
      return refuse('conflict', 'not-joined', 'You have not joined this meeting without a seat.');
    }
    return write(entryOf('person.left', null, { personId: own }));
  },
} satisfies Partial<Deciders>;
