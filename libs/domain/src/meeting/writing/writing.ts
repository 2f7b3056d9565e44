/** How a body decides in writing: the words for it, what it reminds of, and what the next meeting is told. */

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
