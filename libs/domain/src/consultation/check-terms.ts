/** What a consultation has to say before it can be issued: what it is about, questions that can be answered, and an instant to come. */
import { addDays } from '../calendar/calendar-date.js';
import { ukCalendarDate, ukDate, ukInstant, ukTime } from '../calendar/uk-time.js';
import { isModificationNumber } from '../meeting/agenda/modification-number.js';
import { checkOptionalText, checkText } from '../meeting/check-text.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import type { AskedTerms, Closing } from './consultation-command.js';
import type { ConsultationQuestion, ConsultationTerms } from './consultation-state.js';
import { MOST_DOCUMENTS, MOST_CONSULTATION_QUESTIONS } from './response.js';

const MOST_OPTIONS = 20;
const LONGEST_DAYS = 366;
const LONGEST_CUSTOM = 250;

/** "5:00pm" is for pages; a refusal says "17:00 UK time on Friday 28 January 2022". */
export function sayCloses(closesAt: string): string {
  return `${ukTime(closesAt)} UK time on ${ukDate(closesAt)}`;
}

/** The instant of the closing, when it is still to come and within a year. */
export function checkClosing({ on, at }: Closing, now: string): Result<string> {
  const closesAt = ukInstant(on, at);
  if (closesAt <= now) {
    const sentence = `${sayCloses(closesAt)} is over. Give a time that is still to come.`;
    return refuse('invalid', 'closes-in-the-past', sentence, 'closes');
  }
  if (on <= addDays(ukCalendarDate(now), LONGEST_DAYS)) return accept(closesAt);
  const sentence = 'A consultation is open for a year at most. Give an earlier day.';
  return refuse('invalid', 'closes-too-late', sentence, 'closes');
}

function questionOf(asked: AskedTerms['questions'][number], at: number): Result<ConsultationQuestion> {
  const field = `questions.${String(at)}`;
  const text = checkText(asked.text, `${field}.text`, 1_000);
  if (!text.ok) return text;
  const question = { number: at + 1, text: text.value, form: asked.form };
  if (asked.form !== 'choice') return accept({ ...question, options: [] });
  const options: string[] = [];
  for (const one of asked.options) {
    const option = checkText(one, `${field}.options`, 200);
    if (!option.ok) return option;
    options.push(option.value);
  }
  const distinct = new Set(options.map((option) => option.toLowerCase()));
  if (options.length >= 2 && options.length <= MOST_OPTIONS && distinct.size === options.length)
    return accept({ ...question, options });
  const sentence = `Give question ${String(at + 1)} from 2 to ${String(MOST_OPTIONS)} options that differ.`;
  return refuse('invalid', 'options-count', sentence, `${field}.options`);
}

function questionsOf(asked: AskedTerms['questions']): Result<readonly ConsultationQuestion[]> {
  if (asked.length === 0 || asked.length > MOST_CONSULTATION_QUESTIONS) {
    const sentence = `Ask from 1 to ${String(MOST_CONSULTATION_QUESTIONS)} questions.`;
    return refuse('invalid', 'questions-count', sentence, 'questions');
  }
  const made: ConsultationQuestion[] = [];
  for (const [at, one] of asked.entries()) {
    const question = questionOf(one, at);
    if (!question.ok) return question;
    made.push(question.value);
  }
  return accept(made);
}

function kindOf({ name, usualWorkingDays }: AskedTerms['kind']): Result<ConsultationTerms['kind']> {
  const checked = checkText(name, 'kind.name', 80);
  if (!checked.ok) return checked;
  const days = usualWorkingDays;
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= LONGEST_CUSTOM))
    return accept({ name: checked.value, usualWorkingDays: days });
  const sentence = `Give the usual length as 1 to ${String(LONGEST_CUSTOM)} working days, or leave it out.`;
  return refuse('invalid', 'usual-length', sentence, 'kind.usualWorkingDays');
}

function documentsOf(asked: AskedTerms['documents']): Result<ConsultationTerms['documents']> {
  const hashes = new Set(asked.map(({ file }) => file.hash));
  if (asked.length > MOST_DOCUMENTS || hashes.size < asked.length) {
    const sentence = `Give at most ${String(MOST_DOCUMENTS)} documents, each of them once.`;
    return refuse('invalid', 'documents-count', sentence, 'documents');
  }
  const made: ConsultationTerms['documents'][number][] = [];
  for (const [at, { title, file }] of asked.entries()) {
    const checked = checkText(title, `documents.${String(at)}.title`, 200);
    if (!checked.ok) return checked;
    made.push({ title: checked.value, file });
  }
  return accept(made);
}

/** The terms as they are written, with numbered questions; CON-2 and CON-3. */
export function checkTermsAsked(asked: AskedTerms, now: string): Result<ConsultationTerms> {
  const kind = kindOf(asked.kind);
  if (!kind.ok) return kind;
  const title = checkText(asked.title, 'title', 200);
  if (!title.ok) return title;
  const { about } = asked;
  if (about !== null && !isModificationNumber(about)) {
    const sentence = 'Give the number of a modification, such as MP188, or none.';
    return refuse('invalid', 'not-a-modification', sentence, 'about');
  }
  const introduction = checkOptionalText(asked.introduction, 'introduction', 10_000);
  if (!introduction.ok) return introduction;
  const questions = questionsOf(asked.questions);
  if (!questions.ok) return questions;
  const documents = documentsOf(asked.documents);
  if (!documents.ok) return documents;
  const closesAt = checkClosing(asked.closes, now);
  if (!closesAt.ok) return closesAt;
  return accept({
    ...{ kind: kind.value, title: title.value, about, introduction: introduction.value },
    ...{ questions: questions.value, documents: documents.value, closesAt: closesAt.value },
  });
}
