/** Mails about a question of a holder, to who asked it: that it came, and what became of it. */
import {
  answerOf,
  type AskedQuestion,
  itemOf,
  type MeetingEntry,
  type MeetingState,
  NOT_SHOWN_WORDS,
  questionAt,
  sayMeeting,
} from '@quorate/domain';
import { meetingMail, sayFacts, type Told } from './meeting-mail-words.js';

export type QuestionEntry = Extract<
  MeetingEntry,
  {
    type:
      | 'question.received'
      | 'question.shown'
      | 'question.grouped'
      | 'question.held-back'
      | 'question.answered'
      | 'question.answer-corrected';
  }
>;

const ALWAYS =
  'Whoever asks a question of a meeting is told what becomes of it, so this mail cannot be switched off.';

/** What was answered, and how it came. */
function sayAnswer(state: MeetingState, question: AskedQuestion): string {
  const answer = answerOf(state, question);
  if (answer === null) return 'It waits for its answer, and you are told of that.';
  const { way, by, text } = answer;
  const how = way === 'aloud' ? `${by} answered aloud in the meeting` : `${by} answered in writing`;
  return text === '' ? `${how}.` : `${how}:\n\n${text}`;
}

/** What the entry says became of the question: for the subject, and in full. */
function sayWhat(
  state: MeetingState,
  question: AskedQuestion,
  entry: QuestionEntry,
): readonly [what: string, ...paragraphs: string[]] {
  switch (entry.type) {
    case 'question.received':
      return [
        'is received',
        'The officers of the meeting decide openly what becomes of it, and you are told.',
      ];
    case 'question.shown':
      return ['is shown to all', sayAnswer(state, question)];
    case 'question.grouped': {
      const head = String(entry.data.withNumber);
      return [`is answered together with question ${head}`, sayAnswer(state, question)];
    }
    case 'question.held-back': {
      const { ground, sentence } = entry.data;
      return [
        'is not shown',
        sayFacts([
          ['Ground', NOT_SHOWN_WORDS[ground]],
          ['In words', sentence],
        ]),
      ];
    }
    case 'question.answered':
      return ['is answered', sayAnswer(state, question)];
    case 'question.answer-corrected':
      return [
        'has a corrected answer',
        sayFacts([['Reason', entry.data.reason]]),
        sayAnswer(state, question),
      ];
  }
}

/** The question as it may stand in a mail: its words once all were shown them, since mails pass many hands. */
function factsOf(state: MeetingState, { number, itemId, asker, text, wasShown }: AskedQuestion): string {
  return sayFacts([
    ['Question', String(number)],
    ['Asked for', asker?.holderName ?? ''],
    ['On', itemId === null ? 'the meeting as a whole' : (itemOf(state, itemId)?.title ?? 'an item')],
    ...(asker?.recordedBecause === undefined ? [] : [['Written down by', 'the secretary'] as const]),
    ...(wasShown && text !== null ? [['In words', text] as const] : []),
  ]);
}

function isOnRed(state: MeetingState, question: AskedQuestion | null): boolean {
  return itemOf(state, question?.itemId ?? null)?.classification === 'RED';
}

/** The first of the questions gives the mail its name; they are several where one answer is to all of them. */
function questionMail(
  state: MeetingState,
  questions: readonly [AskedQuestion, ...AskedQuestion[]],
  entry: QuestionEntry,
  origin: string,
): Told['say'] {
  const [question] = questions;
  const isRed = questions.some(
    (one) => isOnRed(state, one) || isOnRed(state, questionAt(state, one.groupedWith ?? 0)),
  );
  const [what, ...paragraphs] = sayWhat(state, question, entry);
  const kept = ['It is on an item that is shown on the page of the meeting alone.'];
  const is = `question ${String(question.number)} ${isRed ? 'has news' : what}`;
  return (name) =>
    meetingMail(state, name, `your ${is}`, [
      `Your ${is} in ${sayMeeting(state)}.`,
      ...(isRed ? kept : [...questions.map((one) => factsOf(state, one)), ...paragraphs]),
      `Read it here:\n${origin}/meetings/${state.meetingId}/member`,
      ALWAYS,
    ]);
}

/** To who asked, and where the entry is an answer also to those whose questions are answered with it; each once. */
export function questionMails(state: MeetingState, entry: QuestionEntry, origin: string): Told[] {
  const asked = questionAt(state, entry.data.number);
  if (asked === null) return [];
  const isAnswer = entry.type === 'question.answered' || entry.type === 'question.answer-corrected';
  const grouped = isAnswer ? state.questions.filter(({ groupedWith }) => groupedWith === asked.number) : [];
  const byAsker = new Map<string, [AskedQuestion, ...AskedQuestion[]]>();
  for (const question of [asked, ...grouped]) {
    const personId = question.asker?.person?.personId;
    if (personId === undefined) continue;
    const before = byAsker.get(personId);
    byAsker.set(personId, before === undefined ? [question] : [...before, question]);
  }
  return [...byAsker].map(([personId, questions]) => ({
    personId,
    say: questionMail(state, questions, entry, origin),
  }));
}
