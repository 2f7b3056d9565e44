/** Questions that holders put to a meeting: as one reader knows them, what became of each, and what they come to together. */
import type { QuestionRule } from '../../rule-set/rule-set.js';
import type { Roster, RosterPerson } from '../attendance/roster.js';
import { type SeatHolder, holdersOf, isOnSeat } from '../attendance/roster.js';
import type { MeetingState } from '../meeting-state.js';

export const MOST_QUESTION_LETTERS = 1_000;
export const MOST_ANSWER_LETTERS = 4_000;

export const QUESTION_STANDINGS = ['waiting', 'shown', 'grouped', 'not-shown', 'withdrawn'] as const;
/** waiting: nobody has decided. grouped: answered with another question. withdrawn: by who asked, before it was decided. */
export type QuestionStanding = (typeof QUESTION_STANDINGS)[number];

export const NOT_SHOWN_GROUNDS = [
  'confidential',
  'answered-elsewhere',
  'good-order',
  'preparation',
  'other-business',
] as const;
/** Why a question is not shown to all. */
export type NotShownGround = (typeof NOT_SHOWN_GROUNDS)[number];

export const ANSWER_WAYS = ['aloud', 'in-writing'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

export interface QuestionAnswer {
  readonly way: AnswerWay;
  /** What was answered; may be empty where it was said aloud. */
  readonly text: string;
  /** Who answers, in words: "The Chair". */
  readonly by: string;
  readonly at: string;
  /** Why the words were changed since, oldest first; what stood before is in the journal. */
  readonly corrections: readonly string[];
}

/** Whose question it is; the body reads it, whatever becomes of the question. */
export interface QuestionAsker {
  /** Null where the secretary wrote it down for a holder whom nobody represents. */
  readonly person: RosterPerson | null;
  readonly holderId: string;
  readonly holderName: string;
  /** How it came, where the secretary wrote it down. */
  readonly recordedBecause?: string;
}

export interface AskedQuestion {
  /** From 1, in the order in which they came, and the same to every reader. */
  readonly number: number;
  /** Null: to the meeting as a whole. */
  readonly itemId: string | null;
  readonly at: string;
  /** Null to readers below the body. */
  readonly asker: QuestionAsker | null;
  /** Null to whoever may not read it: all but the officers and who asked, until it is shown. */
  readonly text: string | null;
  /** It was shown to all once; then it may be answered with another, and its text stays read. */
  readonly wasShown: boolean;
  readonly standing: QuestionStanding;
  /** The question it is answered with. */
  readonly groupedWith: number | null;
  readonly notShown: { readonly ground: NotShownGround; readonly sentence: string } | null;
  readonly answer: QuestionAnswer | null;
}

/** The first rules of the body that take questions say how many; null where none do. */
export function questionRuleOf({ ruleSet, ruleSets }: Roster): QuestionRule | null {
  const found = [ruleSet, ...ruleSets].find(({ questions }) => questions !== undefined && questions !== null);
  return found?.questions ?? null;
}

/** Whom the person asks for: every holder that they are member or alternate of, each once. */
export function holdersAskedFor({ roster }: MeetingState, personId: string): SeatHolder[] {
  return holdersOf((roster?.seats ?? []).filter((seat) => isOnSeat(seat, personId)));
}

export function questionAt({ questions }: MeetingState, number: number): AskedQuestion | null {
  return questions.find((one) => one.number === number) ?? null;
}

/** The answer of a question, its own or that of the question it is answered with. */
export function answerOf(state: MeetingState, { answer, groupedWith }: AskedQuestion): QuestionAnswer | null {
  if (answer !== null || groupedWith === null) return answer;
  return questionAt(state, groupedWith)?.answer ?? null;
}

/** The question that is being answered, as long as the meeting is on the item on which it was taken up. */
export function questionOnTable(state: MeetingState): AskedQuestion | null {
  if (state.questionTaken === null || state.stage !== 'in-session') return null;
  const question = questionAt(state, state.questionTaken);
  return question?.standing === 'shown' && question.answer === null ? question : null;
}

/** Questions that are shown and wait for an answer; those on the item on the table first, then in the order of number. */
export function questionsToAnswer(state: MeetingState): AskedQuestion[] {
  const open = state.questions.filter(({ standing, answer }) => standing === 'shown' && answer === null);
  const isHere = ({ itemId }: AskedQuestion): boolean => itemId !== null && itemId === state.currentItemId;
  return [...open.filter(isHere), ...open.filter((one) => !isHere(one))];
}
