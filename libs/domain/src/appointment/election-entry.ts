/**
 * Every act of an election that is written in its journal. Nominations and checks are for the officers, the nominator and
 * the candidate; whoever stands once nominations have closed, the ballots and who is declared are for everybody; figures
 * are for whoever the rule of the election tells them.
 */
import type { Audience } from '../audience/audience.js';
import type { JournalStamp } from '../audience/journal-stamp.js';
import type {
  Candidate,
  ConstituencyCount,
  ConstituencyResult,
  ElectionBallot,
  ElectionState,
  NominatingParty,
  Nomination,
  SettingOfficer,
} from './election-state.js';

type Called = Pick<
  ElectionState,
  | 'electionId'
  | 'bodyId'
  | 'bodyName'
  | 'bodyCode'
  | 'title'
  | 'constituencies'
  | 'requirements'
  | 'maySelfNominate'
  | 'nominationsCloseAt'
  | 'ballotOpensOn'
  | 'ballotWorkingDays'
  | 'ballotRule'
  | 'told'
>;

/** When it was done, of an act that was written down afterwards. */
interface Afterwards {
  readonly heldAt?: string;
}

export interface ElectionEntryData {
  'election.called': Called & Afterwards;
  'nomination.made': {
    readonly nomination: Omit<Nomination, 'madeAt' | 'status' | 'reason' | 'setAsideBy'>;
  } & Afterwards;
  'nomination.accepted': { readonly nominationId: string };
  'nomination.refused': { readonly nominationId: string; readonly reason: string };
  'nomination.withdrawn': { readonly nominationId: string; readonly reason: string };
  /** By an officer, who neither nominated nor stands. */
  'nomination.set-aside': {
    readonly nominationId: string;
    readonly reason: string;
    readonly officer: SettingOfficer;
  };
  /** The nominator was no longer eligible when nominations closed or the ballot opened. */
  'nomination.lapsed': { readonly nominationId: string; readonly reason: string };
  'nominations.closed': Record<string, never>;
  /** Complete in itself: with it everybody is told who stands. */
  'candidate.stands': { readonly candidate: Omit<Candidate, 'stands'> };
  'candidate.left': { readonly nominationId: string };
  'ballot.opened': { readonly ballot: ElectionBallot };
  'election.counted': { readonly counts: readonly ConstituencyCount[] };
  'election.declared': { readonly results: readonly ConstituencyResult[] } & Afterwards;
  /** The request of a party, with what it was told. */
  'breakdown.given': { readonly party: NominatingParty; readonly counts: readonly ConstituencyCount[] };
  'election.cancelled': { readonly reason: string };
}

export type ElectionEntryType = keyof ElectionEntryData;

/** What `decideElection` writes; the journal adds number, time and author. */
export type NewElectionEntry = {
  [Type in ElectionEntryType]: {
    readonly type: Type;
    readonly audience: Audience;
    readonly data: ElectionEntryData[Type];
  };
}[ElectionEntryType];

export type ElectionEntry = NewElectionEntry & JournalStamp;
