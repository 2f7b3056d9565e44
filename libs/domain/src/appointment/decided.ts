/** What the rules of an election are given to decide on, and the entries they give back, each with its readers. */
import type { Audience } from '../audience/audience.js';
import type { Actor } from '../meeting/decide-context.js';
import { type Result, refuse } from '../value/refusal.js';
import type { ElectionCommandData, ElectionCommandType } from './election-command.js';
import type { ElectionEntryData, ElectionEntryType, NewElectionEntry } from './election-entry.js';
import type { Candidate, ElectionConstituency, ElectionState, Nomination } from './election-state.js';

export interface ElectionContext {
  readonly actor: Actor;
  /** Database time under the lock, ISO UTC. */
  readonly now: string;
  newId(): string;
}

export type ElectionDecision = Result<readonly NewElectionEntry[]>;

export interface ElectionSituation {
  readonly state: ElectionState;
  readonly context: ElectionContext;
}

export type ElectionDeciders = {
  readonly [Type in ElectionCommandType]: (
    command: ElectionCommandData[Type],
    situation: ElectionSituation,
  ) => ElectionDecision;
};

/** An entry of the type for these readers. */
export function entryFor<Type extends ElectionEntryType>(
  type: Type,
  audience: Audience,
  data: ElectionEntryData[Type],
): { readonly type: Type; readonly audience: Audience; readonly data: ElectionEntryData[Type] } {
  return { type, audience, data };
}

/** The officers, the nominator and the candidate. */
export function concerned({ nominator, candidate }: Pick<Nomination, 'nominator' | 'candidate'>): Audience {
  return { persons: [...new Set([nominator.personId, candidate.personId])] };
}

/** Whoever may read the name knows that this person stands. */
export function standsEntry({
  nominationId,
  constituencyId,
  seatId,
  candidate,
  party,
  statement,
}: Nomination): NewElectionEntry {
  const stands: Omit<Candidate, 'stands'> = {
    ...{ nominationId, constituencyId, seatId, statement },
    candidate: { personId: candidate.personId, name: candidate.name },
    partyName: party?.name ?? '',
  };
  return entryFor('candidate.stands', 'public', { candidate: stands });
}

export function isOfficer({ roles }: Actor): boolean {
  return roles.includes('secretary') || roles.includes('chair');
}

/** The nomination a command names. */
export function findNomination({ nominations }: ElectionState, nominationId: string): Result<Nomination> {
  const found = nominations.find((one) => one.nominationId === nominationId);
  if (found !== undefined) return { ok: true, value: found };
  const sentence = 'This election has no such nomination. Look at the list again.';
  return refuse('missing', 'no-such-nomination', sentence, 'nominationId');
}

/** The constituency a command names. */
export function findConstituency(
  { constituencies }: ElectionState,
  constituencyId: string,
): Result<ElectionConstituency> {
  const found = constituencies.find((one) => one.constituencyId === constituencyId);
  if (found !== undefined) return { ok: true, value: found };
  const sentence = 'This election has no such constituency. Choose one of those that are up.';
  return refuse('missing', 'no-such-constituency', sentence, 'constituencyId');
}
