/** What may be changed in a share register: for each act its words, the fields that it asks for, and the command they make. */
import type { ReadRegisterCommand } from '@quorate/contracts';

export type ActField =
  | 'nominal'
  | 'currency'
  | 'name'
  | 'holderId'
  | 'lot'
  | 'shares'
  | 'toHolderId'
  | 'toLot'
  | 'personId'
  | 'on'
  | 'reason';

export type ActDraft = Readonly<Record<ActField, string>>;

export interface RegisterAct {
  readonly title: string;
  readonly confirmLabel: string;
  /** What it does, where the fields do not say it. */
  readonly about?: string;
  readonly fields: readonly ActField[];
  readonly command: (draft: ActDraft) => ReadRegisterCommand;
}

/** As the server reads a number; what is none is refused there, at its field. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

function dated({ on, reason }: ActDraft): { readonly on: string; readonly reason: string | null } {
  return { on, reason: reason.trim() === '' ? null : reason.trim() };
}

const lotAndShares = (draft: ActDraft) => ({ lot: numberOf(draft.lot), shares: numberOf(draft.shares) });

export const registerActs = {
  open: {
    title: 'Open the share register',
    confirmLabel: 'Open the register',
    about: 'Say what one share is. It stays so: the register is kept in shares of one class.',
    fields: ['nominal', 'currency'],
    command: ({ nominal, currency }) => ({
      type: 'register.open',
      terms: { nominal: nominal.trim(), currency: currency.trim().toUpperCase() },
    }),
  },
  enter: {
    title: 'Enter a holder',
    confirmLabel: 'Enter the holder',
    fields: ['name'],
    command: ({ name }) => ({ type: 'holder.enter', name: name.trim(), partyId: null }),
  },
  allot: {
    title: 'Allot shares',
    confirmLabel: 'Allot the shares',
    about: 'The new shares become a lot of their own.',
    fields: ['holderId', 'shares', 'on', 'reason'],
    command: (draft) => ({
      ...{ type: 'shares.allot', holderId: draft.holderId, shares: numberOf(draft.shares) },
      ...dated(draft),
    }),
  },
  transfer: {
    title: 'Transfer shares',
    confirmLabel: 'Transfer the shares',
    fields: ['lot', 'shares', 'toHolderId', 'on', 'reason'],
    command: (draft) => ({
      ...{ type: 'shares.transfer', toHolderId: draft.toHolderId, toLot: null },
      ...lotAndShares(draft),
      ...dated(draft),
    }),
  },
  cancel: {
    title: 'Cancel shares',
    confirmLabel: 'Cancel the shares',
    fields: ['lot', 'shares', 'on', 'reason'],
    command: (draft) => ({ type: 'shares.cancel', ...lotAndShares(draft), ...dated(draft) }),
  },
  split: {
    title: 'Split a lot',
    confirmLabel: 'Split the lot',
    about: 'A lot has one vote for its shares and one proxy. Split it to give parts of it to several.',
    fields: ['lot', 'shares', 'on', 'reason'],
    command: (draft) => ({ type: 'lot.split', ...lotAndShares(draft), ...dated(draft) }),
  },
  join: {
    title: 'Join two lots',
    confirmLabel: 'Join the lots',
    fields: ['lot', 'toLot', 'on', 'reason'],
    command: (draft) => ({
      ...{ type: 'lots.join', lot: numberOf(draft.lot), toLot: numberOf(draft.toLot) },
      ...dated(draft),
    }),
  },
  authorise: {
    title: 'Authorise a representative',
    confirmLabel: 'Authorise them',
    about: 'A representative attends, speaks and votes for the holder.',
    fields: ['holderId', 'personId', 'on', 'reason'],
    command: (draft) => ({
      ...{ type: 'representative.authorise', holderId: draft.holderId, personId: draft.personId },
      ...dated(draft),
    }),
  },
  end: {
    title: 'End an authority',
    confirmLabel: 'End it',
    fields: ['holderId', 'personId', 'on', 'reason'],
    command: (draft) => ({
      ...{ type: 'representative.end', holderId: draft.holderId, personId: draft.personId },
      ...dated(draft),
    }),
  },
  record: {
    title: 'Take the record date',
    confirmLabel: 'Write the seats',
    about:
      'The lots held on this day become the seats of the body, each with its shares and representatives. Seats that are there now are replaced. A meeting that is called keeps the lots of its own record date; until it starts, lots that were split are split there too.',
    fields: ['on'],
    command: ({ on }) => ({ type: 'record.take', on }),
  },
} as const satisfies Readonly<Record<string, RegisterAct>>;

export type RegisterActName = keyof typeof registerActs;

/** The acts of an open register that stand beside it as buttons, and those in the menu behind them. */
export const FIRST_ACTS: readonly RegisterActName[] = ['enter', 'allot', 'record'];
export const OTHER_ACTS: readonly RegisterActName[] = [
  ...(['transfer', 'cancel', 'split', 'join', 'authorise', 'end'] as const),
];
