/** How questions and what becomes of them change a meeting's state; a reader may first hear of one when it is shown. */
import type { Evolvers, Stamp } from '../evolver.js';
import type { MeetingState } from '../meeting-state.js';
import type { AskedQuestion } from './questions.js';

function blank(number: number, { at }: Stamp): AskedQuestion {
  return {
    ...{ number, itemId: null, at, asker: null, text: null, wasShown: false, standing: 'waiting' },
    ...{ groupedWith: null, notShown: null, answer: null },
  };
}

/** The question with the change, in the order of number. */
function withQuestion(
  state: MeetingState,
  number: number,
  stamp: Stamp,
  change: Partial<AskedQuestion>,
): MeetingState {
  const index = state.questions.findIndex((one) => one.number >= number);
  const known = state.questions[index];
  if (known?.number === number) {
    return { ...state, questions: state.questions.with(index, { ...known, ...change }) };
  }
  const place = index === -1 ? state.questions.length : index;
  return { ...state, questions: state.questions.toSpliced(place, 0, { ...blank(number, stamp), ...change }) };
}

export const questionEvolvers = {
  'question.received': (state, { number, itemId }, stamp) => withQuestion(state, number, stamp, { itemId }),
  'question.asked': (state, { number, ...asker }, stamp) => withQuestion(state, number, stamp, { asker }),
  'question.worded': (state, { number, text }, stamp) => withQuestion(state, number, stamp, { text }),
  'question.withdrawn': (state, { number }, stamp) =>
    withQuestion(state, number, stamp, { standing: 'withdrawn' }),
  'question.shown': (state, { number, itemId, text }, stamp) =>
    withQuestion(state, number, stamp, {
      itemId,
      text,
      wasShown: true,
      standing: 'shown',
      groupedWith: null,
      notShown: null,
    }),
  'question.grouped': (state, { number, withNumber }, stamp) =>
    withQuestion(state, number, stamp, { standing: 'grouped', groupedWith: withNumber, notShown: null }),
  'question.held-back': (state, { number, ground, sentence }, stamp) =>
    withQuestion(state, number, stamp, {
      ...{ standing: 'not-shown', groupedWith: null, notShown: { ground, sentence } },
    }),
  'question.taken-up': (state, { number }) => ({ ...state, questionTaken: number }),
  'question.put-back': (state) => ({ ...state, questionTaken: null }),
  'question.answered': (state, { number, ...answer }, stamp) => ({
    ...withQuestion(state, number, stamp, { answer: { ...answer, at: stamp.at, corrections: [] } }),
    questionTaken: state.questionTaken === number ? null : state.questionTaken,
  }),
  'question.answer-corrected': (state, { number, text, reason }, stamp) => {
    const answer = state.questions.find((one) => one.number === number)?.answer ?? null;
    if (answer === null) return state;
    const corrections = [...answer.corrections, reason];
    return withQuestion(state, number, stamp, { answer: { ...answer, text, corrections } });
  },
} satisfies Partial<Evolvers>;
