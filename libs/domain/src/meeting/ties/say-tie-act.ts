/** The act that broke a tie, and the act that is awaited, in the words of every page. */
import { ukTime } from '../../calendar/uk-time.js';
import type { ElectionOption } from '../../election/ballot-paper.js';
import { namesOf, saySeats } from '../../election/election-sentence.js';
import { sayList } from '../../value/plain-english.js';
import { type AwaitedAct, awaitedAct } from '../../vote/awaited-act.js';
import type { CastingVote } from '../../vote/tie-act.js';
import type { VoteOutcome } from '../../vote/vote-outcome.js';
import { awaitedOf } from '../votes/kept-count.js';
import type { TieActNow, Vote } from '../meeting-state.js';

/** "for", "against", "for Asha Rao and Ben Cole". */
export function sayCastingVote(answer: CastingVote, options: readonly ElectionOption[]): string {
  if (answer.kind === 'motion') return answer.choice === 'approve' ? 'for' : 'against';
  return `for ${sayList(namesOf(options, answer.optionIds))}`;
}

function sayOrder(drawn: readonly { readonly name: string }[], options: readonly ElectionOption[]): string {
  const names = drawn.map(({ name }) => name);
  if (options.length > 0) return `in this order: ${names.join(', ')}`;
  return names[0] === 'approve' ? 'for' : 'against';
}

/** "The Chair gives the casting vote: for.", on the screens of the room while it happens. */
export function sayTieAct({ tieAct, options }: Pick<Vote, 'tieAct' | 'options'>): string | null {
  if (tieAct === null) return null;
  if (tieAct.kind === 'casting-vote') {
    return `The Chair gives the casting vote: ${sayCastingVote(tieAct.answer, options)}.`;
  }
  return `The lot is drawn with the words “${tieAct.lot.words}”: ${sayOrder(tieAct.lot.drawn, options)}.`;
}

/** "The Chair, Ada King, gave the casting vote at 10:41: for"; the name to those who are told names. */
export function sayTieActPast(tieAct: TieActNow, options: readonly ElectionOption[]): string {
  const at = ukTime(tieAct.at);
  if (tieAct.kind === 'casting-vote') {
    const chair = tieAct.by === null ? 'The Chair' : `The Chair, ${tieAct.by.name},`;
    return `${chair} gave the casting vote at ${at}: ${sayCastingVote(tieAct.answer, options)}`;
  }
  const { words, drawn } = tieAct.lot;
  return `A lot was drawn at ${at} with the words “${words}”: ${sayOrder(drawn, options)}`;
}

const WAITING: Readonly<Record<AwaitedAct, string>> = {
  'casting-vote': 'Waiting for the Chair’s casting vote.',
  lot: 'Waiting for the lot to be drawn.',
};

/** What a counted vote waits for before it can be declared, or null. */
export function sayAwaited(vote: Pick<Vote, 'outcome' | 'awaits'>): string | null {
  const awaited = awaitedOf(vote);
  return awaited === null ? null : WAITING[awaited];
}

/** "Ben Cole and Dee Fox tie for one seat, with 4 votes each", or the figures of the two sides of a proposal. */
export function sayTied(outcome: VoteOutcome): string | null {
  if (awaitedAct(outcome) === null) return null;
  if (outcome.kind === 'motion') return outcome.sentence;
  const { count } = outcome;
  if (count === null) return null;
  if (count.kind !== 'choices') return outcome.sentence;
  if (count.tie === null) return null;
  const { tied, seats, votes } = count.tie;
  const each = `${votes} ${votes === 1 ? 'vote' : 'votes'} each`;
  return `${sayList(namesOf(count.options, tied))} have ${each}, with ${saySeats(seats)} left.`;
}
