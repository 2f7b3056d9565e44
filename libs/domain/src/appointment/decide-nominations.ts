/** Nominations: made until the close by the clock of the database, checked by an officer, withdrawn by whoever is concerned. */
import { ukDate, ukTime } from '../calendar/uk-time.js';
import type { Actor } from '../meeting/decide-context.js';
import { checkOptionalText, checkReason } from '../meeting/check-text.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import { SUB_TYPE } from './check-call.js';
import {
  concerned,
  type ElectionDeciders,
  type ElectionDecision,
  type ElectionSituation,
  entryFor,
  findConstituency,
  findNomination,
  isOfficer,
  standsEntry,
} from './decided.js';
import { ineligible, lapsesOf } from './eligibility.js';
import type { ElectionCommandData, PartyStanding } from './election-command.js';
import type { NewElectionEntry } from './election-entry.js';
import type { ElectionConstituency, ElectionState, Nomination } from './election-state.js';
import { sayNominationStatus } from './say-election.js';
import { checkNoSide, checkTurnedNobodyDown } from './takes-side.js';

type Made = ElectionCommandData['nomination.make'];

export const LONGEST_STATEMENT = 3_000;

/** Refused from the first instant after the close, whether or not the close is written yet. */
function checkOpen({ stage, nominationsCloseAt }: ElectionState, now: string): Result<null> {
  if (stage === 'cancelled') {
    return refuse('conflict', 'election-cancelled', 'This election was cancelled.');
  }
  if (stage === 'nominating' && now <= nominationsCloseAt) return accept(null);
  const at = `${ukTime(nominationsCloseAt)} UK time on ${ukDate(nominationsCloseAt)}`;
  const sentence = `Nominations closed at ${at}; yours was not recorded.`;
  return refuse('conflict', 'nominations-closed', sentence);
}

/** The seat of an appointment is named; in a ballot nobody is nominated for one seat. */
function checkSeat({ way, seats, name }: ElectionConstituency, seatId: string | null): Result<null> {
  if (way === 'ballot' && seatId !== null) {
    const sentence = `${name} are elected together. Leave the seat out.`;
    return refuse('invalid', 'no-seat-here', sentence, 'seatId');
  }
  if (way === 'appointment' && !seats.some((seat) => seat.seatId === seatId)) {
    return refuse('invalid', 'seat-unknown', 'Name the seat that you appoint to.', 'seatId');
  }
  return accept(null);
}

function checkParty(
  constituency: ElectionConstituency,
  { seatId, party }: Made,
  { context }: ElectionSituation,
): Result<PartyStanding | null> {
  const seat = constituency.seats.find((one) => one.seatId === seatId);
  if (seat?.partyId === null && constituency.way === 'appointment') {
    if (isOfficer(context.actor)) return accept(null);
    const sentence = `The body behind ${seat.label} is in no register of parties: the secretary writes down whom it names.`;
    return refuse('forbidden', 'officers-appoint', sentence, 'seatId');
  }
  if (party === null) {
    const sentence =
      'Parties nominate, and you are a contact of none. Ask the secretary to enter your party.';
    return refuse('forbidden', 'no-party', sentence);
  }
  const reason = ineligible(constituency, seatId, party);
  return reason === null ? accept(party) : refuse('forbidden', 'not-eligible', reason, 'constituencyId');
}

/** Told of nobody but themselves who it is that cannot stand: an address would tell where its person sits, or that others nominate them. */
const CANNOT_STAND =
  'The person with this address cannot stand here: a person stands once, whoever turned a nomination down as an officer does not stand for those seats, and who holds a seat of the body that is not up does not stand for another. Ask the secretary, or nominate somebody else.';

function checkCandidate(
  { nominations, maySelfNominate, turnedDown }: ElectionState,
  { candidate, constituencyId, sitsIn }: Made,
  actor: Actor,
): Result<null> {
  const by = actor.personId;
  const isTold = isOfficer(actor) || candidate.personId === by;
  if (!maySelfNominate && candidate.personId === by) {
    const sentence = 'Nobody nominates themselves in this election. Ask another contact of your party.';
    return refuse('forbidden', 'self-nomination', sentence, 'candidate');
  }
  const before = nominations.find(
    (one) => one.candidate.personId === candidate.personId && ['made', 'accepted'].includes(one.status),
  );
  const hasTurnedDown = turnedDown.some(
    (one) => one.personId === candidate.personId && one.constituencyId === constituencyId,
  );
  if (sitsIn === null && before === undefined && !hasTurnedDown) return accept(null);
  if (!isTold && before?.nominator.personId !== by) {
    return refuse('conflict', 'cannot-stand', CANNOT_STAND, 'candidate');
  }
  if (sitsIn !== null) {
    const sentence = `${candidate.name} holds ${sitsIn}, which is not up. A person may hold one seat on a body.`;
    return refuse('conflict', 'second-seat', sentence, 'candidate');
  }
  if (hasTurnedDown) {
    const sentence = `${candidate.name} has refused or set aside a nomination for these seats as an officer, and so does not stand for them.`;
    return refuse('conflict', 'judged-others', sentence, 'candidate');
  }
  const sentence = `${candidate.name} is nominated in this election already. One person stands once.`;
  return refuse('conflict', 'nominated-twice', sentence, 'candidate');
}

/** Every requirement confirmed, and nothing else. */
function checkConfirmed(
  { requirements }: ElectionState,
  { subType }: ElectionConstituency,
  confirmed: readonly string[],
): Result<null> {
  const asked = [...requirements.map(({ id }) => id), ...(subType === null ? [] : [SUB_TYPE])];
  const missing = asked.find((id) => !confirmed.includes(id));
  if (missing === undefined && confirmed.every((id) => asked.includes(id))) return accept(null);
  const said =
    missing === SUB_TYPE
      ? `the nominee is ${String(subType)}`
      : requirements.find(({ id }) => id === missing)?.sentence;
  const sentence =
    said === undefined
      ? 'This confirms something that is not asked here. Read the requirements again.'
      : `Confirm each requirement first: ${said}`;
  return refuse('invalid', 'not-confirmed', sentence, 'confirmed');
}

function make(command: Made, situation: ElectionSituation): ElectionDecision {
  const { state, context } = situation;
  const open = checkOpen(state, context.now);
  if (!open.ok) return open;
  const found = findConstituency(state, command.constituencyId);
  if (!found.ok) return found;
  const seat = checkSeat(found.value, command.seatId);
  if (!seat.ok) return seat;
  const party = checkParty(found.value, command, situation);
  if (!party.ok) return party;
  const { constituencyId, seatId, candidate, confirmed } = command;
  const { personId, name } = context.actor;
  const impartial = checkTurnedNobodyDown(state, constituencyId, party.value, context.actor);
  if (!impartial.ok) return impartial;
  const free = checkCandidate(state, command, context.actor);
  if (!free.ok) return free;
  const all = checkConfirmed(state, found.value, confirmed);
  if (!all.ok) return all;
  const statement = checkOptionalText(command.statement, 'statement', LONGEST_STATEMENT);
  if (!statement.ok) return statement;
  const nomination = {
    ...{ nominationId: context.newId(), constituencyId, seatId, candidate, confirmed },
    party: party.value && { partyId: party.value.partyId, name: party.value.name },
    ...{ nominator: { personId, name }, statement: statement.value },
  };
  return accept([entryFor('nomination.made', concerned(nomination), { nomination })]);
}

/** Once the ballot is out, its paper is what it is. */
function checkBeforeBallot({ stage }: ElectionState): Result<null> {
  if (stage === 'nominating' || stage === 'nominations-closed') return accept(null);
  const sentence =
    stage === 'balloting'
      ? 'The ballot is open, so who stands cannot change any more.'
      : 'This election is over.';
  return refuse('conflict', 'too-late-for-nominations', sentence);
}

function check(
  { nominationId, accepted, reason }: ElectionCommandData['nomination.check'],
  { state, context }: ElectionSituation,
): ElectionDecision {
  const found = findNomination(state, nominationId);
  if (!found.ok) return found;
  const time = checkBeforeBallot(state);
  if (!time.ok) return time;
  const nomination = found.value;
  if (nomination.status !== 'made') {
    const sentence = `This nomination is ${sayNominationStatus(nomination.status).toLowerCase()} already.`;
    return refuse('conflict', 'already-checked', sentence, 'nominationId');
  }
  const unbiased = checkNoSide(state, nomination, context.actor);
  if (!unbiased.ok) return unbiased;
  const readers = concerned(nomination);
  if (accepted) {
    const stands = state.stage === 'nominating' ? [] : [standsEntry(nomination)];
    return accept([entryFor('nomination.accepted', readers, { nominationId }), ...stands]);
  }
  const why = checkReason(reason);
  if (!why.ok) return why;
  return accept([entryFor('nomination.refused', readers, { nominationId, reason: why.value })]);
}

/** The public is told only of those whom it was told of before. */
function leftEntries({ candidates }: ElectionState, { nominationId }: Nomination): NewElectionEntry[] {
  const isPublic = candidates.some((one) => one.nominationId === nominationId);
  return isPublic ? [entryFor('candidate.left', 'public', { nominationId })] : [];
}

export function leavingEntries(
  state: ElectionState,
  type: 'nomination.withdrawn' | 'nomination.lapsed',
  nomination: Nomination,
  reason: string,
): NewElectionEntry[] {
  const { nominationId } = nomination;
  const left = entryFor(type, concerned(nomination), { nominationId, reason });
  return [left, ...leftEntries(state, nomination)];
}

/** What an officer ends was withdrawn by nobody: who did it, and why, is told to everybody concerned. */
function setAside(
  state: ElectionState,
  nomination: Nomination,
  reason: string,
  { name, roles }: Actor,
): NewElectionEntry[] {
  const officer = { name, role: roles.includes('secretary') ? 'secretary' : 'chair' } as const;
  const data = { nominationId: nomination.nominationId, reason, officer };
  const aside = entryFor('nomination.set-aside', concerned(nomination), data);
  return [aside, ...leftEntries(state, nomination)];
}

function withdraw(
  { nominationId, reason }: ElectionCommandData['nomination.withdraw'],
  { state, context }: ElectionSituation,
): ElectionDecision {
  const found = findNomination(state, nominationId);
  if (!found.ok) return found;
  const { actor } = context;
  const { candidate, nominator, status } = found.value;
  const isConcerned = [candidate.personId, nominator.personId].includes(actor.personId);
  if (!isConcerned && !isOfficer(actor)) {
    // Whoever may not read it is not told that it is there.
    return findNomination({ ...state, nominations: [] }, nominationId) as ElectionDecision;
  }
  const time = checkBeforeBallot(state);
  if (!time.ok) return time;
  if (status !== 'made' && status !== 'accepted') {
    const sentence = `This nomination is ${sayNominationStatus(status).toLowerCase()} already.`;
    return refuse('conflict', 'already-over', sentence, 'nominationId');
  }
  const unbiased = isConcerned ? accept(null) : checkNoSide(state, found.value, actor);
  if (!unbiased.ok) return unbiased;
  const why = checkReason(reason);
  if (!why.ok) return why;
  return accept(
    isConcerned
      ? leavingEntries(state, 'nomination.withdrawn', found.value, why.value)
      : setAside(state, found.value, why.value, actor),
  );
}

/** The close: who is no longer eligible lapses, and everybody is told who of the others was accepted. */
function close(
  { standings }: ElectionCommandData['nominations.close'],
  { state, context }: ElectionSituation,
): ElectionDecision {
  if (state.stage !== 'nominating' || context.now <= state.nominationsCloseAt) {
    return refuse('conflict', 'not-over', 'Nominations are not over, or closed already.');
  }
  const lapses = lapsesOf(state, standings);
  const lapsed = new Set(lapses.map(({ nomination }) => nomination));
  const standing = state.nominations.filter((one) => one.status === 'accepted' && !lapsed.has(one));
  return accept([
    ...lapses.flatMap(({ nomination, reason }) =>
      leavingEntries(state, 'nomination.lapsed', nomination, reason),
    ),
    entryFor('nominations.closed', 'public', {}),
    ...standing.map(standsEntry),
  ]);
}

export const nominationDeciders = {
  'nomination.make': make,
  'nomination.check': check,
  'nomination.withdraw': withdraw,
  'nominations.close': close,
} satisfies Partial<ElectionDeciders>;
