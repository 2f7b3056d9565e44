/** What is written in the share register of a company: every change of a holding, with the day from which it holds. */
import type { Audience } from '../audience/audience.js';
import type { JournalStamp } from '../audience/journal-stamp.js';
import type { ShareTerms } from './share-terms.js';

export interface Holder {
  readonly holderId: string;
  readonly name: string;
  /** Its party in the register of parties; null for a holder who is none. */
  readonly partyId: string | null;
}

/** From which day a change holds, and why it stands behind later ones where it does. */
interface Dated {
  readonly on: string;
  readonly reason: string | null;
}

export interface RegisterEntryData {
  'register.opened': { readonly bodyId: string; readonly terms: ShareTerms };
  'holder.entered': Holder;
  'holder.amended': Holder;
  'shares.allotted': Dated & { readonly lot: number; readonly holderId: string; readonly shares: number };
  /** To a new lot, or one that its new holder has. */
  'shares.transferred': Dated & {
    readonly lot: number;
    readonly shares: number;
    readonly toHolderId: string;
    readonly toLot: number;
  };
  'shares.cancelled': Dated & { readonly lot: number; readonly shares: number };
  /** So many shares of the lot become a lot of their own. */
  'lot.split': Dated & { readonly lot: number; readonly shares: number; readonly toLot: number };
  /** The whole lot becomes part of another one of its holder. */
  'lots.joined': Dated & { readonly lot: number; readonly toLot: number };
  'representative.authorised': Dated & {
    readonly holderId: string;
    readonly personId: string;
    readonly name: string;
  };
  'representative.ended': Dated & { readonly holderId: string; readonly personId: string };
  /** The holdings of a day were written as the seats of the body. */
  'record.taken': {
    readonly on: string;
    readonly holders: number;
    readonly lots: number;
    readonly shares: number;
  };
}

export type RegisterEntryType = keyof RegisterEntryData;

/** What `decide` writes; the journal adds number, time and author. */
export type NewRegisterEntry = {
  [Type in RegisterEntryType]: {
    readonly type: Type;
    readonly audience: Audience;
    readonly data: RegisterEntryData[Type];
  };
}[RegisterEntryType];

export type RegisterEntry = NewRegisterEntry & JournalStamp;

/** The entries that change who holds what, or who acts for whom. */
export type DatedEntry = Extract<NewRegisterEntry, { readonly data: { readonly reason: string | null } }>;

/** True for an entry that holds from a day on. */
export function isDated(entry: NewRegisterEntry): entry is DatedEntry {
  return 'reason' in entry.data;
}

/** An entry as it is decided: the register is for those who keep it and for the officers of its body. */
export function registerEntry<Type extends RegisterEntryType>(
  type: Type,
  data: RegisterEntryData[Type],
): { readonly type: Type; readonly audience: Audience; readonly data: RegisterEntryData[Type] } {
  return { type, audience: 'officers', data };
}
