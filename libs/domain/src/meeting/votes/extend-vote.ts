/** Putting off the close of an open vote that has a time, with a reason. */
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../../calendar/bank-holidays-england-wales.js';
import { ukCalendarDate, ukDate } from '../../calendar/uk-time.js';
import { isWindowEnd } from '../../calendar/voting-window.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkReason } from '../check-text.js';
import { type Decision, type Situation, entryOf, write } from '../decided.js';
import type { AgendaItem, Vote } from '../meeting-state.js';
import { itemOf } from '../select.js';
import { isResolvedInWriting } from '../writing/resolving.js';
import { checkClosesAt } from './open-vote.js';

/** Whoever is elected is known before their term begins, or members who go are missing in the seats. */
function checkBeforeTerms(item: AgendaItem | null, closesAt: string): Result<null> {
  const from = item?.termsFrom;
  if (from === undefined || ukCalendarDate(closesAt) < from) return accept(null);
  const sentence = `The terms that this ballot fills begin on ${ukDate(from)}, so it closes before that day. Choose an earlier close.`;
  return refuse('invalid', 'closes-after-terms', sentence, 'closesAt');
}

export function extensionOf(
  { state, context }: Situation,
  vote: Vote,
  closesAt: string,
  reason: string,
): Decision {
  const { voteId, itemId } = vote;
  if (vote.closesAt === null) {
    const sentence = 'This vote is closed by hand and has no time to put off.';
    return refuse('conflict', 'closed-by-hand', sentence, 'voteId');
  }
  if (isResolvedInWriting(vote)) {
    const sentence =
      'A resolution in writing lapses by the rule of its body, and no officer gives it more time.';
    return refuse('conflict', 'lapse-stands', sentence, 'voteId');
  }
  const later = checkClosesAt(closesAt, vote.closesAt > context.now ? vote.closesAt : context.now);
  if (!later.ok) return later;
  if (state.conduct === 'written' && !isWindowEnd(later.value, BANK_HOLIDAYS_ENGLAND_WALES)) {
    const sentence = 'A written decision closes at 17:00 UK time on a working day. Choose another day.';
    return refuse('invalid', 'not-a-window-end', sentence, 'closesAt');
  }
  const inTime = checkBeforeTerms(itemOf(state, itemId), later.value);
  if (!inTime.ok) return inTime;
  if (context.now > vote.closesAt) {
    return refuse('conflict', 'vote-closed', 'The time of this vote is over. Open a new one.', 'voteId');
  }
  const why = checkReason(reason);
  if (!why.ok) return why;
  return write(
    entryOf('vote.extended', itemOf(state, itemId), { voteId, closesAt: later.value, reason: why.value }),
  );
}
