/** Checks what is written of a modification before it goes into its journal: dates, sources, descriptions, timetables. */
import { ukCalendarDate } from '../calendar/uk-time.js';
import { checkOptionalText, checkText } from '../meeting/check-text.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import { firstDayOf, isEventDate, isWholeDay } from './event-date.js';
import type { Description, Happened, PlannedStep } from './modification-entry.js';

export const MOST_WORDS = 300;
const MOST_PROSE = 6_000;
const MOST_STEPS = 30;

/** A day of the past or today, with who says so. */
export function checkDated({ on, source }: Happened, now: string): Result<null> {
  if (on !== null && !isEventDate(on)) {
    const sentence = 'Give the date as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.';
    return refuse('invalid', 'date-unreadable', sentence, 'on');
  }
  if (on !== null && firstDayOf(on) > ukCalendarDate(now)) {
    const sentence =
      'This date is still to come. Only what has happened is written into the life of a modification.';
    return refuse('invalid', 'date-to-come', sentence, 'on');
  }
  const text = checkText(source.text, 'source', MOST_WORDS);
  return text.ok ? accept(null) : text;
}

/** The reason of an act that needs one. */
export function checkNote(note: string): Result<string> {
  return checkText(note, 'note', 2_000);
}

/** A line that may be left empty. */
export function checkWords(words: string, field: string): Result<string> {
  return checkOptionalText(words, field, MOST_WORDS);
}

export function checkDescription(description: Description): Result<Description> {
  const title = checkText(description.title, 'title', MOST_WORDS);
  if (!title.ok) return title;
  const proposer = checkWords(description.proposer, 'proposer');
  if (!proposer.ok) return proposer;
  const problem = checkOptionalText(description.problem, 'problem', MOST_PROSE);
  if (!problem.ok) return problem;
  const solution = checkOptionalText(description.solution, 'solution', MOST_PROSE);
  if (!solution.ok) return solution;
  return accept({
    ...description,
    ...{ title: title.value, proposer: proposer.value, problem: problem.value, solution: solution.value },
  });
}

/** Each step with a whole day. */
export function checkTimetable(timetable: readonly PlannedStep[]): Result<readonly PlannedStep[]> {
  if (timetable.length > MOST_STEPS) {
    return refuse('invalid', 'timetable-long', `Plan at most ${String(MOST_STEPS)} steps.`, 'timetable');
  }
  for (const { title, by } of timetable) {
    const words = checkText(title, 'timetable', MOST_WORDS);
    if (!words.ok) return words;
    if (!isWholeDay(by) || !isEventDate(by)) {
      return refuse('invalid', 'timetable-day', 'Give each planned step a day as YYYY-MM-DD.', 'timetable');
    }
  }
  return accept(timetable);
}
