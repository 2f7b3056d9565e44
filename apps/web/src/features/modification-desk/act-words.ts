/** How the acts of the desk are named, what each has to be told, and what it does. */
import type { ModificationActType } from '@quorate/domain';

export interface ActWords {
  readonly label: string;
  /** What it does, in the dialog. */
  readonly says: string;
  /** What the note is for; it has to be given where it is required. */
  readonly note: string;
}

const NOTE = 'Note';
const REASON = 'Reason';

export const ACT_WORDS: Readonly<Record<ModificationActType, ActWords>> = {
  'modification.convert': {
    label: 'Convert to a Modification Proposal',
    says: 'The problem is understood. It keeps its digits and gets the prefix of a Modification Proposal.',
    note: NOTE,
  },
  'modification.set-path': {
    label: 'Set path and timetable',
    says: 'The path says who decides, and whether the vote of the Change Board decides or recommends.',
    note: NOTE,
  },
  'modification.begin-refinement': {
    label: 'Begin refinement',
    says: 'The solution is worked out, assessed and consulted on.',
    note: NOTE,
  },
  'modification.begin-report': {
    label: 'Begin the Report Phase',
    says: 'The Modification Report is written and consulted on.',
    note: NOTE,
  },
  'modification.submit': {
    label: 'Put to the Change Board',
    says: 'Its vote in a meeting here is taken over by itself, once it is declared.',
    note: NOTE,
  },
  'modification.record-vote': {
    label: 'Write down a vote taken elsewhere',
    says: 'For a vote that was not taken here. One in a meeting here is taken over by itself.',
    note: NOTE,
  },
  'modification.publish-vote': {
    label: 'Publish the vote',
    says: 'Everybody may read the vote from now on. A referral window begins on the day you give.',
    note: NOTE,
  },
  'modification.refer': {
    label: 'Write down a referral',
    says: 'A Party or a consumer body refers the decision. Then the Authority decides.',
    note: 'Who refers it, and why',
  },
  'modification.refuse-referral': {
    label: 'The referral is not taken further',
    says: 'The decision of the Change Board stands.',
    note: NOTE,
  },
  'modification.decide': {
    label: 'Write down the Authority’s decision',
    says: 'It approves the modification, rejects it, or sends it back.',
    note: NOTE,
  },
  'modification.set-date': {
    label: 'Set the implementation date',
    says: 'Once it is approved for a day, another day needs a decision of the Authority.',
    note: NOTE,
  },
  'modification.implement': {
    label: 'Write down that it took effect',
    says: 'The date is the day on which it took effect.',
    note: NOTE,
  },
  'modification.take-step': {
    label: 'Write down a step or a document',
    says: 'A Working Group, an assessment, a consultation, a report: the stage stays as it is.',
    note: NOTE,
  },
  'modification.describe': {
    label: 'Change the description',
    says: 'Title, proposer, issue, solution and marks, as they are now.',
    note: NOTE,
  },
  'modification.hold': {
    label: 'Put on hold',
    says: 'Nothing moves until it is resumed.',
    note: REASON,
  },
  'modification.resume': { label: 'Resume', says: 'It goes on where it was.', note: NOTE },
  'modification.direct': {
    label: 'Write down a direction',
    says: 'A direction suspends it, lifts that again, or cancels it for good.',
    note: NOTE,
  },
  'modification.withdraw': {
    label: 'Withdraw for the proposer',
    says: 'It is at its end. Nothing more follows.',
    note: REASON,
  },
  'modification.add-date': {
    label: 'Add a date from another source',
    says: 'Both dates are kept with their sources; the first counts.',
    note: NOTE,
  },
  'modification.strike': {
    label: 'Strike a mistake',
    says: 'The event counts no more. It stays readable, with the reason.',
    note: REASON,
  },
};

/** As a list of acts offers them. */
export const ACTS_IN_ORDER = Object.keys(ACT_WORDS) as readonly ModificationActType[];
