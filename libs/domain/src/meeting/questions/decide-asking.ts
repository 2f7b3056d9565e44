/** Asking a question for a holder, and withdrawing it while nobody has decided on it. */
import { asSentenceStart } from '../../value/plain-english.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { type FoundHolder, findHolder } from '../attendance/find-holder.js';
import { isOnSeat, seatsOfHolder } from '../attendance/roster.js';
import { bodyOrNamed, questionAudience } from '../audiences.js';
import { checkText } from '../check-text.js';
import type { Actor } from '../decide-context.js';
import { type Deciders, type Situation, write } from '../decided.js';
import { findItemFor } from '../find.js';
import { MOST_QUESTIONS } from '../../rule-set/rule-set.js';
import type { MeetingState } from '../meeting-state.js';
import { type AskedQuestion, MOST_QUESTION_LETTERS, questionAt, questionRuleOf } from './questions.js';
import { tell } from './tell-question.js';

/** What was withdrawn counts too: else one could ask and withdraw without end. */
function checkFew({ state }: Situation, { holderId, holderName }: FoundHolder['holder']): Result<null> {
  const rule = state.roster === null ? null : questionRuleOf(state.roster);
  if (rule === null) {
    const sentence = 'The rules of this body take no questions from holders. Ask to speak instead.';
    return refuse('conflict', 'no-questions', sentence);
  }
  const { mostPerHolder, mostInAll = MOST_QUESTIONS } = rule;
  if (state.questions.length >= mostInAll) {
    const sentence = `This meeting has ${mostInAll} questions, and its rules take no more. Ask to speak instead.`;
    return refuse('conflict', 'no-more-questions', sentence);
  }
  const asked = state.questions.filter(({ asker }) => asker?.holderId === holderId).length;
  if (asked < mostPerHolder) return accept(null);
  const sentence = `${asSentenceStart(holderName)} has asked ${asked} questions, and no holder asks more in one meeting. Ask to speak instead.`;
  return refuse('conflict', 'too-many-questions', sentence, 'holderId');
}

/** True for who asked, and for every representative of the holder. */
function isOwn({ roster }: MeetingState, { asker }: AskedQuestion, { personId }: Actor): boolean {
  if (asker?.person?.personId === personId) return true;
  const seats = roster === null || asker === null ? [] : seatsOfHolder(roster, asker.holderId);
  return seats.some((seat) => isOnSeat(seat, personId));
}

export const askingDeciders = {
  'question.ask': (asked, situation) => {
    const { state, context } = situation;
    const found = findHolder(
      situation,
      asked,
      (name) =>
        `You do not stand for ${name} in this meeting. Its representatives ask, or the secretary for them.`,
    );
    if (!found.ok) return found;
    const { holder, person } = found.value;
    const few = checkFew(situation, holder);
    if (!few.ok) return few;
    const item = asked.itemId === null ? accept(null) : findItemFor(context.actor, state, asked.itemId);
    if (!item.ok) return item;
    const text = checkText(asked.text, 'text', MOST_QUESTION_LETTERS);
    if (!text.ok) return text;
    const number = (state.questions.at(-1)?.number ?? 0) + 1;
    const readers = person === null ? [] : [person.personId];
    const worded = { number, text: text.value };
    return write(
      {
        type: 'question.received',
        audience: questionAudience(item.value),
        data: { number, itemId: asked.itemId },
      },
      {
        type: 'question.asked',
        audience: bodyOrNamed(item.value),
        data: { number, person, ...holder },
      },
      { type: 'question.worded', audience: { persons: readers }, data: worded },
    );
  },
  'question.withdraw': ({ number }, { state, context }) => {
    const { actor } = context;
    const question = questionAt(state, number);
    if (question === null || !isOwn(state, question, actor)) {
      // One answer for both, since not everyone may know that the question is there.
      const sentence = `You have asked no question ${number} in this meeting. Look at the list again; only a representative of its holder withdraws a question.`;
      return refuse('missing', 'not-your-question', sentence, 'number');
    }
    if (question.standing !== 'waiting') {
      const sentence = `Question ${number} was decided on already, so it can no longer be withdrawn.`;
      return refuse('conflict', 'question-decided', sentence, 'number');
    }
    return write(tell(state, question, 'question.withdrawn', { number }));
  },
} satisfies Partial<Deciders>;
