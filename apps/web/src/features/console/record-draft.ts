/** A note, decision, action, headline or objection while it is being written, and the command it becomes. */
import type { AskedCommand } from '@quorate/contracts';
import type { RecordKind } from '@quorate/domain';

export interface RecordDraft {
  readonly kind: RecordKind;
  readonly itemId: string | null;
  readonly text: string;
  /** Of an action who does it, of an objection who raised it. */
  readonly owner: string;
  /** What the Chair ruled on an objection. */
  readonly ruling: string;
  /** YYYY-MM-DD or empty. */
  readonly due: string;
}

export interface RecordErrors {
  readonly text?: string;
  readonly owner?: string;
  readonly ruling?: string;
}

interface KindWords {
  readonly kind: RecordKind;
  readonly begin: string;
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  readonly maxLength: number;
}

/** The kinds in the order of their buttons, with their words and limits. */
export const recordKinds: readonly KindWords[] = [
  {
    kind: 'note',
    begin: 'Add a note',
    label: 'Note',
    hint: 'Goes into the minutes. Until they are approved only officers see it.',
    send: 'Add the note',
    maxLength: 4000,
  },
  {
    kind: 'decision',
    begin: 'Record a decision',
    label: 'Decision',
    hint: 'Without a vote, for example: the minutes of meeting 60 were approved.',
    send: 'Record the decision',
    maxLength: 2000,
  },
  {
    kind: 'objection',
    begin: 'Record an objection',
    label: 'Objection to the vote',
    hint: 'Raised at the meeting, for example: lot 12 was transferred before the record date.',
    send: 'Record the objection',
    maxLength: 1000,
  },
  {
    kind: 'action',
    begin: 'Give an action',
    label: 'Action',
    hint: 'What is to be done. It gets the next number.',
    send: 'Give the action',
    maxLength: 2000,
  },
  {
    kind: 'headline',
    begin: 'Publish a headline',
    label: 'Headline',
    hint: 'Everyone sees it at once, also without signing in.',
    send: 'Publish the headline',
    maxLength: 300,
  },
];

/** A draft of this kind for the item; null is for the meeting as a whole. */
export function emptyRecord(kind: RecordKind, itemId: string | null): RecordDraft {
  return { kind, itemId, text: '', owner: '', due: '', ruling: '' };
}

const OWNER_MISSING = { action: 'Say who does it.', objection: 'Say who raised it.' } as const;

/** The command the draft becomes, or what is missing. */
export function readRecord(draft: RecordDraft): { command: AskedCommand } | { errors: RecordErrors } {
  const text = draft.text.trim();
  const owner = draft.owner.trim();
  const ruling = draft.ruling.trim();
  const isOwned = draft.kind === 'action' || draft.kind === 'objection';
  const errors = {
    ...(text === '' && { text: 'Write it first.' }),
    ...(isOwned && owner === '' && { owner: OWNER_MISSING[draft.kind] }),
    ...(draft.kind === 'objection' && ruling === '' && { ruling: 'Write what the Chair ruled.' }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const { itemId } = draft;
  switch (draft.kind) {
    case 'note':
      return { command: { type: 'note.write', itemId, text } };
    case 'decision':
      if (itemId === null)
        return { errors: { text: 'A decision belongs to an item. Go to the item first.' } };
      return { command: { type: 'decision.write', itemId, text } };
    case 'objection':
      if (itemId === null)
        return { errors: { text: 'An objection is to a vote on an item. Go to the item first.' } };
      return { command: { type: 'objection.write', itemId, by: owner, text, ruling } };
    case 'action':
      return {
        command: { type: 'action.give', itemId, text, owner, due: draft.due === '' ? null : draft.due },
      };
    case 'headline':
      // A headline is one line, also when it was pasted from several.
      return { command: { type: 'headline.publish', itemId, text: text.replaceAll(/\s+/g, ' ') } };
  }
}
