/** What a code says of its modifications: how they are numbered, which paths there are and who keeps their register. Data of the organisation. */
import { checkText } from '../meeting/check-text.js';
import { type Result, accept, refuse } from '../value/refusal.js';

export const BOARD_VOTES = ['decision', 'recommendation'] as const;

/** One way to a decision, as it is written into the journal of a modification that takes it. */
export interface PathRules {
  readonly number: number;
  readonly name: string;
  /** "The Authority", "The Change Board". */
  readonly decidedBy: string;
  /** What the vote of the board is on this path. */
  readonly boardVote: (typeof BOARD_VOTES)[number];
  /** A decision of the board is final after so many working days without a referral; null: at once. */
  readonly referralWorkingDays: number | null;
  /** It takes effect so many working days after the vote, or later; null: nothing is said. */
  readonly implementationWorkingDays: number | null;
}

export interface CodeRules {
  readonly name: string;
  /** The body whose vote sets what follows, and whose secretary keeps the register. */
  readonly bodyId: string;
  /** A `#` for each digit: "DP###". */
  readonly draftNumbers: string;
  readonly proposalNumbers: string;
  readonly paths: readonly PathRules[];
}

const PATTERN = /^[A-Z]{2,8}#{3,5}$/;
const MOST_DAYS = 120;

/** "DP189": the next number by the pattern. */
export function numberBy(pattern: string, serial: number): string {
  const prefix = pattern.replaceAll('#', '');
  return `${prefix}${String(serial).padStart(pattern.length - prefix.length, '0')}`;
}

/** The rules as they can be kept, or what is wrong with them. */
export function checkCodeRules(rules: CodeRules): Result<CodeRules> {
  const name = checkText(rules.name, 'name', 120);
  if (!name.ok) return name;
  for (const field of ['draftNumbers', 'proposalNumbers'] as const) {
    if (PATTERN.test(rules[field])) continue;
    const sentence = 'Give 2 to 8 capitals and a # for each of 3 to 5 digits, such as DP###.';
    return refuse('invalid', 'number-pattern', sentence, field);
  }
  const numbers = rules.paths.map(({ number }) => number);
  if (numbers.length === 0 || new Set(numbers).size < numbers.length) {
    const sentence = 'Give at least one path, and each path a number of its own.';
    return refuse('invalid', 'path-numbers', sentence, 'paths');
  }
  const isOdd = (days: number | null): boolean =>
    days !== null && (!Number.isInteger(days) || days < 1 || days > MOST_DAYS);
  for (const [at, path] of rules.paths.entries()) {
    if (isOdd(path.referralWorkingDays) || isOdd(path.implementationWorkingDays)) {
      const sentence = `Give 1 to ${String(MOST_DAYS)} working days, or none.`;
      return refuse('invalid', 'path-days', sentence, `paths.${String(at)}`);
    }
    if (path.boardVote === 'recommendation' && path.referralWorkingDays !== null) {
      const sentence = 'A recommendation is not referred to anybody. Leave the referral window empty.';
      return refuse('invalid', 'path-referral', sentence, `paths.${String(at)}`);
    }
  }
  return accept({ ...rules, name: name.value });
}
