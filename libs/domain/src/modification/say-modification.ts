/** A modification in the words of pages and reports: its stage, what happened, what a path is, and what comes next. */
import { ukCalendarDate } from '../calendar/uk-time.js';
import type { PathRules } from './code-rules.js';
import { sayEventDate } from './event-date.js';
import type { Life, ModificationStage } from './life.js';
import type {
  AuthorityVerdict,
  BoardVerdict,
  DirectedEffect,
  ModificationEntry,
  ModificationEntryData,
  ModificationEntryType,
  StepKind,
} from './modification-entry.js';

const STAGES: Readonly<Record<ModificationStage, string>> = {
  draft: 'Draft proposal',
  proposal: 'Modification proposal',
  refinement: 'Refinement',
  report: 'Report phase',
  board: 'With the Change Board',
  referral: 'Decided, may be referred',
  authority: 'With the Authority',
  approved: 'Approved, to be implemented',
  implemented: 'Implemented',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  cancelled: 'Cancelled by direction',
};

export function sayModificationStage(stage: ModificationStage): string {
  return STAGES[stage];
}

/** "Refinement, on hold": the stage with what is to be known beside it. */
export function sayStanding({ stage, side }: Pick<Life, 'stage' | 'side'>): string {
  if (side === null) return STAGES[stage];
  return `${STAGES[stage]}, ${side === 'on-hold' ? 'on hold' : 'suspended'}`;
}

/** "Path 3, Self-Governance: the Change Board decides". */
export function sayPath(path: PathRules | null): string {
  if (path === null) return 'Not set yet';
  return `${sayPathName(path)}: ${inSentence(path.decidedBy)} decides`;
}

/** "Path 3, Self-Governance". */
export function sayPathName({ number, name }: PathRules): string {
  return `Path ${String(number)}, ${name}`;
}

/** "The Authority" within a sentence. */
function inSentence(name: string): string {
  return name.replace(/^The /, 'the ');
}

const STEPS: Readonly<Record<StepKind, string>> = {
  comments: 'Industry comments asked for',
  'working-group': 'Working Group',
  'preliminary-assessment': 'Preliminary assessment',
  'impact-assessment': 'Impact assessment',
  requirements: 'Business requirements',
  'refinement-consultation': 'Refinement consultation',
  'legal-text': 'Legal text',
  report: 'Modification report',
  'report-consultation': 'Modification report consultation',
  other: 'Step',
};

export function sayStepKind(step: StepKind): string {
  return STEPS[step];
}

const BOARD: Readonly<Record<BoardVerdict, string>> = {
  approve: 'approve',
  reject: 'reject',
  'send-back': 'sent back for more work',
  none: 'nothing, for want of a quorum',
  'not-told': 'how it came out no source tells',
};

export function sayBoardVerdict(verdict: BoardVerdict): string {
  return BOARD[verdict];
}

const AUTHORITY: Readonly<Record<AuthorityVerdict, string>> = {
  approve: 'approved it',
  reject: 'rejected it',
  'send-back': 'sent it back',
};

const DIRECTED: Readonly<Record<DirectedEffect, string>> = {
  suspend: 'Suspended',
  cancel: 'Cancelled',
  lift: 'Suspension lifted',
};

export function sayDirection(effect: DirectedEffect): string {
  return DIRECTED[effect];
}

type Sayings = {
  readonly [Type in ModificationEntryType]: (data: ModificationEntryData[Type]) => string;
};

const SAYINGS: Sayings = {
  'modification.raised': ({ number, description }) =>
    description.proposer === '' ? `Raised as ${number}` : `Raised as ${number} by ${description.proposer}`,
  'modification.described': () => 'Description changed',
  'modification.converted': ({ number }) => `Converted to Modification Proposal ${number}`,
  'modification.path-set': ({ path }) => `Path set: ${sayPath(path)}`,
  'modification.step-taken': ({ step, title }) => (title === '' ? STEPS[step] : `${STEPS[step]}: ${title}`),
  'modification.refinement-begun': () => 'Refinement begun',
  'modification.report-begun': () => 'Report Phase begun',
  'modification.submitted': () => 'Put to the Change Board',
  'modification.voted': ({ verdict }) => `Change Board vote: ${BOARD[verdict]}`,
  'modification.vote-annulled': () => 'Change Board vote annulled',
  'modification.deferred': () => 'Deferred by the Change Board',
  'modification.referred': () => 'Decision referred to the Authority',
  'modification.referral-refused': () => 'Referral not taken further: the decision stands',
  'modification.decided': ({ verdict, by }) => `${by} ${AUTHORITY[verdict]}`,
  'modification.date-set': ({ date, release }) => `Implementation set for ${sayTarget(date, release)}`,
  'modification.implemented': ({ release }) => (release === '' ? 'Implemented' : `Implemented in ${release}`),
  'modification.held': () => 'Put on hold',
  'modification.resumed': () => 'Resumed',
  'modification.directed': ({ effect, by, power }) =>
    `${DIRECTED[effect]} by direction of ${inSentence(by)}${power === '' ? '' : ` (${power})`}`,
  'modification.withdrawn': () => 'Withdrawn by the proposer',
  'modification.date-added': () => 'Another source gives another date',
  'modification.struck': () => 'Struck as a mistake',
};

function say<Type extends ModificationEntryType>(type: Type, data: ModificationEntryData[Type]): string {
  return SAYINGS[type](data);
}

/** What happened, in a few words: "Change Board vote: approve". */
export function sayModificationEntry({ type, data }: Pick<ModificationEntry, 'type' | 'data'>): string {
  return say(type, data);
}

/** "29 June 2022 (June 2022 SEC Release)". */
export function sayTarget(date: string | null, release: string): string {
  if (date === null) return release === '' ? 'a day to be set' : release;
  return release === '' ? sayEventDate(date) : `${sayEventDate(date)} (${release})`;
}

export interface NextStep {
  readonly says: string;
  /** A day, or null where none is set. */
  readonly by: string | null;
}

const NEXT: Readonly<Record<Exclude<ModificationStage, 'referral' | 'approved'>, string | null>> = {
  draft: 'Its problem is discussed; then it becomes a Modification Proposal.',
  proposal: 'Its path is set, and it goes to refinement or straight to the Report Phase.',
  refinement: 'The solution is worked out and consulted on; then the Report Phase begins.',
  report: 'The Modification Report is consulted on; then it is put to the Change Board.',
  board: 'The Change Board votes on it.',
  authority: 'The Authority approves it, rejects it or sends it back.',
  implemented: null,
  rejected: null,
  withdrawn: null,
  cancelled: null,
};

function ofStage({ stage, referral, implementation }: Life): NextStep | null {
  if (stage === 'referral') {
    const after = referral?.after === 'rejected' ? 'rejects it' : 'approves it';
    const says = `The decision that ${after} is final when the time to refer it has ended.`;
    return { says, by: referral === null ? null : ukCalendarDate(referral.endsAt) };
  }
  if (stage === 'approved') {
    const says = `It takes effect: ${sayTarget(implementation?.date ?? null, implementation?.release ?? '')}.`;
    return { says, by: implementation?.date ?? null };
  }
  const says = NEXT[stage];
  return says === null ? null : { says, by: null };
}

/** What comes next, and the steps that its timetable plans from today on; nothing of one at its end. */
export function nextSteps(life: Life, now: string): NextStep[] {
  const next = ofStage(life);
  if (next === null) return [];
  if (life.side === 'on-hold') return [{ says: 'It waits until it is resumed.', by: null }];
  if (life.side === 'suspended') return [{ says: 'It waits until the direction is lifted.', by: null }];
  const today = ukCalendarDate(now);
  const planned = life.timetable
    .filter(({ by }) => by >= today)
    .map(({ title, by }) => ({ says: title, by }));
  return [next, ...planned];
}
