/** Breaking the tie of a closed vote, each an act of its own: the Chair's casting vote, and the lot. */
import { drawNames, lotDigest } from '../../counting/draw-lot.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { type AwaitedAct, awaitedAct } from '../../vote/awaited-act.js';
import { checkCastingVote, type DrawnLot, namesInLot } from '../../vote/tie-act.js';
import type { VoteOutcome } from '../../vote/vote-outcome.js';
import { seatIn } from '../attendance/seat-index.js';
import { checkText } from '../check-text.js';
import { countOf } from '../votes/close-vote.js';
import { type Deciders, type Situation, entryOf } from '../decided.js';
import { findVoteAt } from '../votes/find-vote-at.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { itemOf } from '../select.js';
import { checkDrawsLot, interestOf } from './lot-drawer.js';

interface Tied {
  readonly vote: Vote;
  readonly outcome: VoteOutcome;
}

const NOT_AWAITED: Readonly<Record<AwaitedAct, string>> = {
  'casting-vote': 'This vote waits for no casting vote: it is not tied, or its rules break a tie otherwise.',
  lot: 'This vote waits for no lot: it is not tied, or its rules break a tie otherwise.',
};

/** The closed vote, when this act is what its outcome waits for. */
function findTied(state: MeetingState, voteId: string, act: AwaitedAct): Result<Tied> {
  const found = findVoteAt(state, voteId, 'closed');
  if (!found.ok) return found;
  const vote = found.value;
  const { outcome } = vote;
  if (outcome === null) {
    return refuse('conflict', 'box-not-counted', 'The box of this vote is not counted yet.', 'voteId');
  }
  if (awaitedAct(outcome) === act) return accept({ vote, outcome });
  return refuse('conflict', `no-${act}-awaited`, NOT_AWAITED[act], 'voteId');
}

/** Whoever withdrew from an item for an interest does not decide it either. */
function checkNotRecused(state: MeetingState, vote: Vote, personId: string): Result<null> {
  const interest = interestOf(state, vote, personId);
  if (interest === null) return accept(null);
  const label = seatIn(state.roster?.seats ?? [], interest.seatId)?.label ?? 'your seat';
  const sentence = `You have declared an interest in this item for ${label}, so you do not decide it. Let another Chair give the casting vote, or the secretary annul the vote.`;
  return refuse('conflict', 'recused', sentence, 'voteId');
}

/** The journal says who is Chair, so whoever reads it can check whose casting vote it was. */
function checkIsChair({ roster }: MeetingState, personId: string): Result<null> {
  if (roster?.chair?.personId === personId) return accept(null);
  const sentence =
    'Only the Chair of the body gives the casting vote, and this meeting has another as Chair.';
  return refuse('forbidden', 'not-chair', sentence, 'voteId');
}

/** The seed is made of the secret that was sealed at the opening and of the words that nobody knew then. */
function drawFor({ context }: Situation, { voteId, options }: Vote, words: string): DrawnLot {
  const { secret } = context.lotOf(voteId);
  const seed = lotDigest(secret, words, context.sha256);
  return { secret, words, seed, drawn: drawNames(seed, namesInLot(options), context.sha256) };
}

export const tieDeciders = {
  'vote.give-casting-vote': ({ voteId, answer }, { state, box, context }) => {
    const tied = findTied(state, voteId, 'casting-vote');
    if (!tied.ok) return tied;
    const { vote, outcome } = tied.value;
    const free = checkNotRecused(state, vote, context.actor.personId);
    if (!free.ok) return free;
    const isChair = checkIsChair(state, context.actor.personId);
    if (!isChair.ok) return isChair;
    const checked = checkCastingVote(outcome, answer);
    if (!checked.ok) return checked;
    const given = entryOf('vote.casting-vote-given', itemOf(state, vote.itemId), { voteId, answer });
    return accept([{ entry: given }, ...countOf(state, box, vote, { kind: 'casting-vote', answer })]);
  },
  'vote.draw-lot': ({ voteId, words }, situation) => {
    const { state, box } = situation;
    const tied = findTied(state, voteId, 'lot');
    if (!tied.ok) return tied;
    const said = checkText(words, 'words', 200);
    if (!said.ok) return said;
    const { vote } = tied.value;
    const draws = checkDrawsLot(state, vote, situation.context.actor.personId);
    if (!draws.ok) return draws;
    const lot = drawFor(situation, vote, said.value);
    const drawn = entryOf('vote.lot-drawn', itemOf(state, vote.itemId), { voteId, lot });
    return accept([{ entry: drawn }, ...countOf(state, box, vote, { kind: 'lot', lot })]);
  },
} satisfies Partial<Deciders>;
