/** Who may put questions to a meeting, read back in plain English. */
import { asSentenceStart, sayNumber } from '../value/plain-english.js';
import { MOST_QUESTIONS, type RuleSet } from './rule-set.js';

/** Nothing where nobody may. */
export function sayQuestionRule({ questions }: RuleSet): string[] {
  if (questions === undefined || questions === null) return [];
  const { mostPerHolder, mostInAll = MOST_QUESTIONS } = questions;
  const many = mostPerHolder === 1 ? 'one question' : `${sayNumber(mostPerHolder)} questions`;
  return [
    asSentenceStart(
      `${many} may be put to a meeting for each holder, and ${sayNumber(mostInAll)} in all, from the notice until the meeting closes; what came is counted openly.`,
    ),
  ];
}
