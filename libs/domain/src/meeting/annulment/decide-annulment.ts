/** Annulling a vote by two people: one proposes it with a reason, another one confirms it. */
import type { Role } from '../../access/access-table.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { audienceFor } from '../audiences.js';
import { checkReason } from '../check-text.js';
import { type Deciders, entryOf, write } from '../decided.js';
import { findVote } from '../find.js';
import { ANNULMENT_ROLES, type Annulment, type AnnulmentRole, isAnnulledByTwo } from './annulment.js';
import type { MeetingEntryData } from '../meeting-entry.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { itemOf } from '../select.js';
import { runOffAfter } from '../ties/run-off.js';
import { endOfWriting } from '../votes/declare-vote.js';

/** The first of the roles that gives the person a part in it; the access table has let nobody else come here. */
function partOf(roles: readonly Role[]): AnnulmentRole {
  const role = ANNULMENT_ROLES.find((one) => roles.includes(one));
  if (role === undefined) throw new Error('an annulment was asked for by someone without a part in it');
  return role;
}

function findAnnullable(state: MeetingState, voteId: string): Result<Vote> {
  const vote = findVote(state, voteId);
  if (!vote.ok || isAnnulledByTwo(state.conduct, vote.value)) return vote;
  if (vote.value.stage === 'annulled') {
    return refuse('conflict', 'vote-annulled', 'This vote is annulled already.', 'voteId');
  }
  const sentence =
    'The outcome of this vote is not declared. The secretary can annul it without a second officer.';
  return refuse('conflict', 'vote-not-declared', sentence, 'voteId');
}

/** Of a declared outcome to whoever was told it, before that to whoever was asked. */
function told<Type extends `vote.annulment-${'proposed' | 'confirmed' | 'withdrawn'}`>(
  state: MeetingState,
  { itemId, stage }: Vote,
  type: Type,
  data: MeetingEntryData[Type],
) {
  const item = itemOf(state, itemId);
  const entry = entryOf(type, item, data);
  return stage === 'declared' ? entry : { ...entry, audience: audienceFor('vote.annulled', item) };
}

/** An outcome that a run-off stands on is not taken from under it. */
function checkNoRunOff(state: MeetingState, voteId: string): Result<null> {
  if (runOffAfter(state, voteId) === null) return accept(null);
  const sentence =
    'A run-off was opened to break the tie of this vote. Annul the run-off first, then this outcome.';
  return refuse('conflict', 'run-off-stands', sentence, 'voteId');
}

function findProposal(state: MeetingState, voteId: string): Result<readonly [Vote, Annulment]> {
  const vote = findAnnullable(state, voteId);
  if (!vote.ok) return vote;
  const { annulment } = vote.value;
  if (annulment !== null) return accept([vote.value, annulment]);
  const sentence = 'Nobody proposes to annul this vote (any more). It stands.';
  return refuse('conflict', 'no-annulment-proposed', sentence, 'voteId');
}

export const annulmentDeciders = {
  'vote.propose-annulment': ({ voteId, reason }, { state, context }) => {
    const vote = findAnnullable(state, voteId);
    if (!vote.ok) return vote;
    if (vote.value.annulment !== null) {
      const sentence = 'Its annulment is proposed already. Another person can confirm it.';
      return refuse('conflict', 'annulment-proposed', sentence, 'voteId');
    }
    const free = checkNoRunOff(state, voteId);
    if (!free.ok) return free;
    const why = checkReason(reason);
    if (!why.ok) return why;
    const data = { voteId, reason: why.value, role: partOf(context.actor.roles) };
    return write(told(state, vote.value, 'vote.annulment-proposed', data));
  },
  'vote.confirm-annulment': ({ voteId, proposal }, { state, context }) => {
    const found = findProposal(state, voteId);
    if (!found.ok) return found;
    const [vote, { no, proposed }] = found.value;
    if (no !== proposal) {
      const sentence = 'The proposal has changed since you read it. Read it again, then confirm.';
      return refuse('conflict', 'proposal-changed', sentence, 'proposal');
    }
    if (proposed.by?.personId === context.actor.personId) {
      const sentence =
        'You proposed this annulment. Another person has to confirm it: the chair, a secretary or an administrator.';
      return refuse('forbidden', 'second-person-needed', sentence, 'voteId');
    }
    const free = checkNoRunOff(state, voteId);
    if (!free.ok) return free;
    const data = { voteId, role: partOf(context.actor.roles) };
    const confirmed = told(state, vote, 'vote.annulment-confirmed', data);
    return write(confirmed, ...(vote.stage === 'declared' ? [] : endOfWriting(state, voteId)));
  },
  'vote.withdraw-annulment': ({ voteId, reason }, { state }) => {
    const found = findProposal(state, voteId);
    if (!found.ok) return found;
    const [vote] = found.value;
    const why = checkReason(reason);
    if (!why.ok) return why;
    return write(told(state, vote, 'vote.annulment-withdrawn', { voteId, reason: why.value }));
  },
} satisfies Partial<Deciders>;
