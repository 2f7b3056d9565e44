/** The words of the calculator's lists and columns. */
import type { CalculatorDraft, CategoryField } from '../calculator-case/index.js';
import { wordsIn } from '../outcome/index.js';

interface Listed<Value extends string> {
  readonly value: Value;
  readonly label: string;
}
type List<Key extends keyof CalculatorDraft> = readonly Listed<Extract<CalculatorDraft[Key], string>>[];

export const FORMS: List<'form'> = [
  { value: 'motion', label: 'Approve or reject a proposal' },
  { value: 'choose', label: 'Choose among options' },
  { value: 'approval', label: 'Approve any number of options' },
  { value: 'instant-run-off', label: 'Rank options: instant run-off' },
  { value: 'scottish-stv', label: 'Rank options: single transferable vote' },
];

export const WAYS: List<'way'> = [
  { value: 'whole', label: 'All votes together' },
  { value: 'most-decided', label: 'By category: most of those with an outcome' },
  { value: 'most-of-all', label: 'By category: more than half of all' },
  { value: 'every-voting', label: 'By category: every one that votes' },
  { value: 'share', label: 'By shares, with a cap for a category' },
];

export const UNITS: List<'unit'> = [
  { value: 'head', label: 'One vote each' },
  { value: 'group', label: 'One vote for each voting group' },
  { value: 'weight', label: 'By weight' },
];

export const BASES: List<'base'> = [
  { value: 'cast', label: 'votes for and against' },
  { value: 'cast-with-abstentions', label: 'votes cast, abstentions too' },
  { value: 'present', label: 'all who are present' },
  { value: 'entitled', label: 'all who may vote' },
];

export const STRICTNESS: List<'strict'> = [
  { value: 'yes', label: 'More than' },
  { value: 'no', label: 'At least' },
];

export const TIES: List<'tie'> = [
  { value: 'status-quo', label: 'Nothing changes' },
  { value: 'casting-vote', label: 'The Chair decides' },
  { value: 'run-off', label: 'The vote is held again' },
  { value: 'lot', label: 'A lot is drawn' },
];

export const ROLES: List<'roles'> = [
  { value: 'none', label: 'Nobody in particular' },
  { value: 'chair', label: 'The Chair' },
  { value: 'secretary', label: 'The secretary' },
  { value: 'both', label: 'The Chair and the secretary' },
];

export interface CountColumn {
  readonly field: CategoryField;
  readonly head: string;
}

/** The columns that can be filled in under these rules. */
export function countColumns(draft: CalculatorDraft, isWeighed: boolean): readonly CountColumn[] {
  const words = wordsIn(draft);
  return [
    { field: 'seats', head: 'Places' },
    ...(isWeighed ? [{ field: 'present', head: 'Present' } as const] : []),
    { field: 'approve', head: words.approve },
    { field: 'reject', head: words.reject },
    ...(draft.abstain === 'yes' ? [{ field: 'abstain', head: words.abstain } as const] : []),
    ...(draft.sendBack === 'yes' ? [{ field: 'sendBack', head: words['send-back'] } as const] : []),
    { field: 'notVoted', head: 'Not voted' },
    // Weight that withdrew counts as weight that never came.
    isWeighed ? { field: 'absent', head: 'Absent' } : { field: 'recused', head: 'Recused' },
  ];
}
