/** The words of a counted vote: how a seat stood, what a category came to, what the body decided. */
import type { CategoryOutcome, RollCallStanding, Verdict } from '@quorate/domain';

export const standingWords: Readonly<Record<RollCallStanding, string>> = {
  approve: 'Approve',
  reject: 'Reject',
  abstain: 'Abstain',
  'send-back': 'Send back',
  voted: 'Voted',
  'not-voted': 'Not voted',
  recused: 'Recused',
  absent: 'Absent',
};

export const categoryWords: Readonly<Record<CategoryOutcome, string>> = {
  approve: 'Approve',
  reject: 'Reject',
  'send-back': 'Send back',
  tied: 'Tied: no outcome',
  none: 'No vote for or against: no outcome',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  approved: 'Approved',
  rejected: 'Rejected',
  'sent-back': 'Sent back for more work',
  'not-approved': 'Not approved',
  inquorate: 'No decision',
};
