/** Declaring the outcome of a counted vote; with the last of its questions a written decision is over. */
import { refuse } from '../../value/refusal.js';
import { type AwaitedAct, awaitedAct } from '../../vote/awaited-act.js';
import { type Decision, entryOf, write } from '../decided.js';
import type { NewMeetingEntry } from '../meeting-entry.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { secretResultOf } from '../secret/secret-result.js';
import { itemOf } from '../select.js';
import { frozen } from './close-vote.js';
import { ROLL_CALL_READERS } from './roll-call.js';

const AWAITED: Readonly<Record<AwaitedAct, readonly [code: string, sentence: string]>> = {
  'casting-vote': [
    'awaits-casting-vote',
    'The vote is tied and waits for the casting vote of the Chair. It can be declared once that is given.',
  ],
  lot: ['awaits-lot', 'The vote is tied and waits for the lot. It can be declared once that is drawn.'],
};

/** The declaration of a closed vote, or what has to be done first. */
export function declarationOf(state: MeetingState, vote: Vote): Decision {
  const { voteId, itemId, question, options, seats, outcome, secret } = vote;
  const hands = vote.hands?.hands ?? null;
  if (secret !== null && outcome === null) {
    const sentence = `The box is not counted yet: ${secret.threshold} scrutineers have to open it and confirm what they find.`;
    return refuse('conflict', 'box-not-counted', sentence, 'voteId');
  }
  if (outcome === null) throw new Error(`vote ${voteId} was closed without a count`);
  const awaited = awaitedAct(outcome);
  if (awaited !== null) return refuse('conflict', ...AWAITED[awaited], 'voteId');
  const { ruleSet } = frozen(vote);
  const rollCall = ROLL_CALL_READERS[ruleSet.visibility] === 'all' ? vote.rollCall : [];
  const declared = { voteId, itemId, question, options, seats, ruleSet, hands, outcome, rollCall };
  const how = {
    ...(vote.resolution === null ? {} : { resolution: vote.resolution }),
    ...(vote.issuedShares === null ? {} : { issuedShares: vote.issuedShares }),
    ...(secret === null ? {} : { secret: secretResultOf(secret) }),
  };
  return write(
    entryOf('vote.declared', itemOf(state, itemId), { ...declared, ...how }),
    ...endOfWriting(state, voteId),
  );
}

/** With the last of its questions settled a written decision is over: nobody has to close it. */
export function endOfWriting({ conduct, votes }: MeetingState, settled: string): NewMeetingEntry[] {
  const isOver = votes.every(
    ({ voteId, stage }) => voteId === settled || stage === 'declared' || stage === 'annulled',
  );
  return conduct === 'written' && isOver ? [entryOf('meeting.closed', null, {})] : [];
}
