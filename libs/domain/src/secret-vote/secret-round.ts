/** A secret vote as its journal tells it, beside what every vote has. */
import type { RosterPerson } from '../meeting/attendance/roster.js';
import type { GroupAccount } from './box-account.js';

/** Every public key of the round, and a hash of each share of its election key; the keys are base64. */
export interface SecretNotice {
  readonly round: string;
  readonly box: string;
  readonly boxKey: string;
  readonly groups: readonly { readonly group: string; readonly issuingKey: string }[];
  readonly electionKey: {
    readonly publicKey: string;
    readonly threshold: number;
    readonly shares: readonly string[];
  };
}

export interface Scrutineer extends RosterPerson {
  /** The public key of the device that will hold the share, base64; null until it is ready. */
  readonly deviceKey: string | null;
  /** Has opened the share and found it to be the one of the notice. */
  readonly hasShare: boolean;
  /** Has given the share to the others, after the close. */
  readonly hasGiven: boolean;
  /** Has opened the box and found the answers that are recorded. */
  readonly hasConfirmed: boolean;
}

/** A box after its close: its Merkle root in hex, and how many ballots it held, replaced ones included. */
export interface SealedBox {
  readonly root: string;
  readonly ballots: number;
}

/** How many papers of a cell were issued, valid, spoilt and never used; without the answers. */
export type CellFigures = Omit<GroupAccount, 'answers'>;

export interface SecretRound {
  /** How many scrutineers are needed to open the box. */
  readonly threshold: number;
  readonly scrutineers: readonly Scrutineer[];
  readonly notice: SecretNotice | null;
  /** SHA-256 in hex of the notice. */
  readonly noticeHash: string | null;
  /** Places that took a paper. */
  readonly issued: readonly number[];
  readonly box: SealedBox | null;
  /** What came out of it: scrutineers alone are shown the answers. */
  readonly opened: readonly GroupAccount[] | null;
}

/** What a declared outcome says of how it was come to. */
export interface SecretResult extends SealedBox {
  readonly noticeHash: string;
  readonly threshold: number;
  readonly groups: readonly CellFigures[];
  readonly scrutineers: readonly string[];
  /** Names of those who opened the box and found these answers. */
  readonly confirmedBy: readonly string[];
}

/** True once every scrutineer has their share, so that papers can be issued. */
export function isKeyReady({ notice, scrutineers }: SecretRound): boolean {
  return notice !== null && scrutineers.every(({ hasShare }) => hasShare);
}
