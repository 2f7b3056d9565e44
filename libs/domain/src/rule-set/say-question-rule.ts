/** Who may put questions to a meeting, read back in plain English. */
import { asSentenceStart, sayNumber } from '../value/plain-english.js';
import type { RuleSet } from './rule-set.js';

/** Nothing where nobody may. */
export function sayQuestionRule({ questions }: RuleSet): string[] {
  if (questions === undefined || questions === null) return [];
  const { mostPerHolder } = questions;
  const many = mostPerHolder === 1 ? 'one question' : `${sayNumber(mostPerHolder)} questions`;
  return [
    asSentenceStart(
      `${many} may be put to a meeting for each holder, from the notice until the meeting closes; what came is counted openly.`,
    ),
  ];
}
