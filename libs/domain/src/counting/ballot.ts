/** What one voter may answer to a proposal, whole or in parts, and the ways a place can stand in a vote. */

/** The answers that a ballot of a meeting offers. */
export const CHOICES = ['approve', 'reject', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** Those, and to send the proposal back for more work where the rule set offers it. */
export const MOTION_ANSWERS = [...CHOICES, 'send-back'] as const;
export type MotionAnswer = (typeof MOTION_ANSWERS)[number];

/** not-voted: present and silent. recused: withdrew for an interest. absent: nobody in the seat. */
export const STANDINGS = [...MOTION_ANSWERS, 'not-voted', 'recused', 'absent'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One place's weight cut into parts; what no part names is not voted. */
export type SplitVote = Readonly<Partial<Record<MotionAnswer, number>>>;

/** How one place stands when the vote is counted. */
export type Answer = Standing | SplitVote;
