/** How the list of personal data says what a table holds of people and what becomes of it. */

/**
 * erased: the rows go. nameless: they stay and point at somebody who has no name any more. kept: they stay as they are.
 * runs-out: they go by themselves within days.
 */
export type Erasure = 'erased' | 'nameless' | 'kept' | 'runs-out';

export interface PersonalTable {
  /** In words for the person: what it says of them. */
  readonly says: string;
  /** Columns that name somebody or hold something of theirs. */
  readonly about: readonly string[];
  /** Its other columns that hold ids, words or bytes, which tell of nobody. */
  readonly rest: readonly string[];
  /** In the copy that a person gets of what is held about them; or why it is not. */
  readonly copied: true | string;
  readonly erasure: Erasure;
  /** Why it stays, where it does, or what of it does. */
  readonly why: string;
}

/** The tables of one part of the house, by name; those outside `public` with their schema. */
export type PersonalTables = Readonly<Record<string, PersonalTable>>;
