/** Decides what a party's response writes: one of each party, in time, to the questions that are asked. */
import { checkOptionalText } from '../meeting/check-text.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import { sayCloses } from './check-terms.js';
import { consultationEntry, type DecidedEntry } from './consultation-entry.js';
import {
  type ConsultationQuestion,
  type ConsultationState,
  type ConsultationTerms,
  type GivenResponse,
  type RespondingParty,
  stageAt,
} from './consultation-state.js';
import type { ConsultationDeciders, ConsultationSituation } from './decided.js';
import {
  LONGEST_ANSWER,
  LONGEST_RESPONSE,
  MOST_ATTACHMENTS,
  type ResponseAnswer,
  type ResponseContent,
} from './response.js';

/** The terms of a consultation that takes responses now; CON-7. */
export function checkOpen(state: ConsultationState, now: string): Result<ConsultationTerms> {
  const stage = stageAt(state, now);
  const { terms } = state;
  if (terms === null || stage === 'planned')
    return refuse('missing', 'consultation-unknown', 'There is no such consultation.');
  if (stage === 'open') return accept(terms);
  const closed = `This consultation closed at ${sayCloses(terms.closesAt)}. Nothing was changed.`;
  return stage === 'closed'
    ? refuse('conflict', 'consultation-closed', closed)
    : refuse('conflict', 'consultation-withdrawn', 'This consultation was withdrawn. Nothing was changed.');
}

function checkAnswer(
  answer: ResponseAnswer,
  question: ConsultationQuestion | undefined,
  field: string,
): Result<ResponseAnswer> {
  if (question === undefined) {
    return refuse(
      'invalid',
      'no-such-question',
      'This consultation has no such question.',
      `${field}.number`,
    );
  }
  const text = checkOptionalText(answer.text, `${field}.text`, LONGEST_ANSWER);
  if (!text.ok) return text;
  const choices = question.form === 'yes-no' ? ['yes', 'no'] : question.options;
  const fits = question.form === 'text' ? answer.choice === '' : choices.includes(answer.choice);
  if (!fits) {
    const sentence =
      question.form === 'text'
        ? `Question ${String(question.number)} is answered in words.`
        : `Choose one of the answers to question ${String(question.number)}.`;
    return refuse('invalid', 'not-an-answer', sentence, `${field}.choice`);
  }
  if (question.form === 'text' && text.value === '') {
    const sentence = `The answer to question ${String(question.number)} is empty. Write it, or leave the question out.`;
    return refuse('invalid', 'answer-empty', sentence, `${field}.text`);
  }
  return accept({ ...answer, text: text.value });
}

/** What is sealed: the answers in the order of the questions; CON-8 and CON-10. */
function checkContent({ answers, attachments }: ResponseContent, { questions }: ConsultationTerms) {
  const numbers = new Set(answers.map(({ number }) => number));
  if (answers.length === 0)
    return refuse('invalid', 'no-answers', 'Answer at least one question.', 'content.answers');
  if (numbers.size < answers.length)
    return refuse('invalid', 'answered-twice', 'A question is answered twice.', 'content.answers');
  if (attachments.length > MOST_ATTACHMENTS) {
    const sentence = `Attach at most ${String(MOST_ATTACHMENTS)} files.`;
    return refuse('invalid', 'attachments-count', sentence, 'content.attachments');
  }
  const made: ResponseAnswer[] = [];
  for (const [at, answer] of answers.entries()) {
    const question = questions.find(({ number }) => number === answer.number);
    const checked = checkAnswer(answer, question, `content.answers.${String(at)}`);
    if (!checked.ok) return checked;
    made.push(checked.value);
  }
  const length = made.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_RESPONSE) {
    const sentence = `The answers have ${String(length)} characters together; at most ${String(LONGEST_RESPONSE)} fit. Shorten them, or attach a file.`;
    return refuse('invalid', 'response-too-long', sentence, 'content.answers');
  }
  return accept({ answers: made.toSorted((one, other) => one.number - other.number), attachments });
}

function checkParty(party: RespondingParty | null): Result<RespondingParty> {
  if (party !== null) return accept(party);
  const sentence =
    'Responses are given for a party, and your account belongs to none. Ask the administrator to put that right.';
  return refuse('forbidden', 'no-party', sentence);
}

/** The response of the party that stands, or null. */
export function responseOf({ responses }: ConsultationState, partyId: string): GivenResponse | null {
  return responses.find(({ party }) => party.partyId === partyId) ?? null;
}

function written(
  party: RespondingParty,
  content: ResponseContent,
  { context }: ConsultationSituation,
): DecidedEntry {
  const responseId = context.newId();
  const { sealed, commitment } = context.seal({ responseId, partyId: party.partyId, ...content });
  const by = context.actor.name;
  return {
    entry: consultationEntry('response.submitted', 'officers', { responseId, party, by, commitment }),
    sealed,
  };
}

type Responses = 'response.submit' | 'response.withdraw';

export const responseDeciders: Pick<ConsultationDeciders, Responses> = {
  'response.submit': ({ party, replaces, content }, situation) => {
    const { state, context } = situation;
    const terms = checkOpen(state, context.now);
    if (!terms.ok) return terms;
    const whose = checkParty(party);
    if (!whose.ok) return whose;
    const before = responseOf(state, whose.value.partyId)?.responseId ?? null;
    if (before !== replaces) {
      const sentence =
        'Somebody of your party has changed its response meanwhile. Read what stands now, and submit again if it should be yours.';
      return refuse('conflict', 'response-changed', sentence, 'replaces');
    }
    const checked = checkContent(content, terms.value);
    return checked.ok ? accept([written(whose.value, checked.value, situation)]) : checked;
  },
  'response.withdraw': ({ party }, { state, context }) => {
    const terms = checkOpen(state, context.now);
    if (!terms.ok) return terms;
    const whose = checkParty(party);
    if (!whose.ok) return whose;
    const before = responseOf(state, whose.value.partyId);
    if (before === null)
      return refuse('conflict', 'no-response', 'Your party has no response here that could be withdrawn.');
    const { responseId } = before;
    return accept([
      { entry: consultationEntry('response.withdrawn', 'officers', { responseId }), sealed: null },
    ]);
  },
};
