/** How a body decides in writing: the words for it, the rules it takes, what it reminds of, and what the next meeting is told. */
import { isOfPersons, type RuleSet } from '../../rule-set/rule-set.js';
import { sayList } from '../../value/plain-english.js';
import { type Result, accept, refuse } from '../../value/refusal.js';

export const CONDUCTS = ['meeting', 'written'] as const;
/** How a body decides: in a meeting, or in writing, where nobody meets and each seat votes until the window closes. */
export type Conduct = (typeof CONDUCTS)[number];

/** When those who have not voted in a written decision are reminded. */
export type ReminderRule = Readonly<{
  atOpening: boolean;
  /** On the days with so many working days left, 0 for the last. */
  workingDaysLeft: readonly number[];
}>;

/** How a body decides in writing, where nobody says otherwise. */
export interface WritingRule {
  /** How long the window is open. */
  readonly workingDays: number;
  readonly reminders: ReminderRule;
}

/** "when it opens, with 2 working days left and on the last day", or null where nobody is reminded. */
export function sayReminders({ atOpening, workingDaysLeft }: ReminderRule): string | null {
  const days = workingDaysLeft
    .toSorted((one, other) => other - one)
    .map((left) =>
      left === 0 ? 'on the last day' : `with ${String(left)} working ${left === 1 ? 'day' : 'days'} left`,
    );
  const all = [...(atOpening ? ['when it opens'] : []), ...days];
  return all.length === 0 ? null : sayList(all);
}

/** What a body begins with. */
export const FIRST_WRITING: WritingRule = {
  workingDays: 5,
  reminders: { atOpening: true, workingDaysLeft: [2, 0] },
};

/** A decision that the body took in writing, as the next meeting is told of it. */
export type ReportedDecision = Readonly<{
  meetingId: string;
  voteId: string;
  question: string;
  /** The outcome in one sentence. */
  result: string;
  declaredAt: string;
}>;

/** In writing the seats vote, openly: nobody is present, and no papers are handed out. */
export function checkInWriting({ electorate, visibility }: RuleSet): Result<null> {
  if (isOfPersons(electorate)) {
    const sentence = 'In writing the seats of the body vote. Choose rules under which seats vote.';
    return refuse('conflict', 'persons-not-in-writing', sentence, 'ruleSetId');
  }
  if (visibility !== 'secret') return accept(null);
  const sentence =
    'A secret vote is held in a meeting: its papers are taken and its box is opened there. Choose rules without a secret ballot.';
  return refuse('conflict', 'secret-not-in-writing', sentence, 'ruleSetId');
}
