/** The correction of a record while it is being written, the command it becomes, and how earlier ones are told. */
import type { AskedCommand } from '@quorate/contracts';
import { type MeetingRecord, type RecordCorrection, ukDateShort } from '@quorate/domain';

export interface CorrectionDraft {
  readonly text: string;
  readonly owner: string;
  /** YYYY-MM-DD or empty. */
  readonly due: string;
  readonly reason: string;
}

export interface CorrectionErrors {
  readonly text?: string;
  readonly owner?: string;
  readonly reason?: string;
}

/** The record as it stands, with the reason still to be given. */
export function beginCorrection({ text, action }: MeetingRecord): CorrectionDraft {
  return { text, owner: action?.owner ?? '', due: action?.due ?? '', reason: '' };
}

/** The command the draft becomes, or what is missing. */
export function readCorrection(
  { recordId, text: before, action }: MeetingRecord,
  draft: CorrectionDraft,
): { command: AskedCommand } | { errors: CorrectionErrors } {
  const [text, owner, reason] = [draft.text.trim(), draft.owner.trim(), draft.reason.trim()];
  const due = draft.due === '' ? null : draft.due;
  const isSame = text === before && (action === null || (owner === action.owner && due === action.due));
  const errors: CorrectionErrors = {
    ...(text === '' && { text: 'Write it first.' }),
    ...(isSame && { text: 'Change something, or go back.' }),
    ...(action !== null && owner === '' && { owner: 'Say who does it.' }),
    ...(reason === '' && { reason: 'Give the reason.' }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    command: { type: 'record.correct', recordId, text, action: action && { owner, due }, reason },
  };
}

/** What the correction replaced: "“Publish it”, SECAS, due 14 Jan 2022"; only what it changed, against what came after. */
export function sayReplaced(was: RecordCorrection, then: Pick<RecordCorrection, 'text' | 'action'>): string {
  const due = (day: string | null): string => (day === null ? 'no due date' : `due ${ukDateShort(day)}`);
  return [
    ...(was.text === then.text ? [] : [`“${was.text}”`]),
    ...(was.action === null || was.action.owner === then.action?.owner ? [] : [was.action.owner]),
    ...(was.action === null || was.action.due === then.action?.due ? [] : [due(was.action.due)]),
  ].join(', ');
}
