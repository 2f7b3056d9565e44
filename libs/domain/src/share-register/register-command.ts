/** What a person may ask of a share register. Every one is decided by `decideRegister`. */
import type { ShareTerms } from './share-terms.js';

interface Dated {
  /** The day from which it holds; today or before. */
  readonly on: string;
  /** Needed where the day lies before one that the register has already. */
  readonly reason: string | null;
}

export interface RegisterCommandData {
  /** Begins the register of a body. */
  'register.open': { readonly bodyId: string; readonly terms: ShareTerms };
  'holder.enter': { readonly name: string; readonly partyId: string | null };
  /** Another name or party of the same holder. */
  'holder.amend': { readonly holderId: string; readonly name: string; readonly partyId: string | null };
  'shares.allot': Dated & { readonly holderId: string; readonly shares: number };
  /** `toLot`: one that the new holder has; null: a lot of its own. */
  'shares.transfer': Dated & {
    readonly lot: number;
    readonly shares: number;
    readonly toHolderId: string;
    readonly toLot: number | null;
  };
  'shares.cancel': Dated & { readonly lot: number; readonly shares: number };
  'lot.split': Dated & { readonly lot: number; readonly shares: number };
  'lots.join': Dated & { readonly lot: number; readonly toLot: number };
  /** `name` is read from the people by the server. */
  'representative.authorise': Dated & {
    readonly holderId: string;
    readonly personId: string;
    readonly name: string;
  };
  'representative.end': Dated & { readonly holderId: string; readonly personId: string };
  /** Server only: what a file adds, all or nothing. */
  'register.import': {
    readonly holders: readonly {
      readonly holderId: string;
      readonly name: string;
      readonly partyId: string | null;
    }[];
    readonly lots: readonly {
      readonly lot: number;
      readonly holderId: string;
      readonly shares: number;
      readonly on: string;
    }[];
    readonly representatives: readonly {
      readonly holderId: string;
      readonly personId: string;
      readonly name: string;
      readonly on: string;
    }[];
  };
  /** Writes the holdings of a day as the seats of the body. */
  'record.take': { readonly on: string };
}

export type RegisterCommandType = keyof RegisterCommandData;

export type RegisterCommand = {
  [Type in RegisterCommandType]: { readonly type: Type } & RegisterCommandData[Type];
}[RegisterCommandType];
