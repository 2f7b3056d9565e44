/** What may be asked of an election. The server adds the facts of the register; the rules judge them. */
import type { Actor } from '../meeting/decide-context.js';
import type {
  CountsTold,
  ElectionBallot,
  ElectionBallotRule,
  ElectionConstituency,
  Nominee,
  NomineeRequirement,
  SeatUp,
} from './election-state.js';
import type { TermRule } from './terms.js';

/** A party as the register has it on the day: what it may nominate for. */
export interface PartyStanding {
  readonly partyId: string;
  readonly name: string;
  readonly categoryIds: readonly string[];
  /** The seats up by appointment whose voting group it is in. */
  readonly seatIds: readonly string[];
}

/** Nominations close so many working days after the call, or on a day; at 17:00 in London in either case. */
export type NominationWindow = { readonly workingDays: number } | { readonly closesOn: string };

/** A seat as it is asked for, with what the body says of it now. */
export type SeatAsked = Omit<SeatUp, 'termFrom' | 'termUntil'> & {
  readonly term: TermRule;
  /** Last day of the term that was begun in it; null when open. */
  readonly currentUntil: string | null;
};

export type ConstituencyAsked = Omit<ElectionConstituency, 'seats'> & {
  readonly seats: readonly SeatAsked[];
};

/** What the ballots of one constituency came to. */
export interface BallotResult {
  readonly constituencyId: string;
  readonly elected: readonly string[];
  readonly says: readonly string[];
  /** The tied, where a run-off is still to be held between them. */
  readonly runOff: { readonly nominationIds: readonly string[]; readonly seats: number } | null;
}

export interface ElectionCommandData {
  'election.call': {
    readonly electionId: string;
    readonly bodyId: string;
    readonly bodyName: string;
    readonly bodyCode: string;
    readonly title: string;
    readonly constituencies: readonly ConstituencyAsked[];
    readonly requirements: readonly NomineeRequirement[];
    readonly maySelfNominate: boolean;
    readonly nominations: NominationWindow;
    readonly ballotOpensOn: string;
    readonly ballotWorkingDays: number;
    readonly ballotRule: ElectionBallotRule;
    readonly told: CountsTold;
    readonly hasScrutineers: boolean;
  };
  /** Server only: an election that began before it is written down, in one act, each step of it judged by its own time. */
  'election.hold': {
    readonly call: ElectionCommandData['election.call'];
    readonly calledAt: string;
    readonly nominations: readonly {
      readonly by: Actor;
      readonly nomination: ElectionCommandData['nomination.make'];
      readonly isAccepted: boolean;
    }[];
    /** Null while it still runs. */
    readonly declaredAt: string | null;
  };
  'nomination.make': {
    readonly constituencyId: string;
    readonly seatId: string | null;
    readonly candidate: Nominee;
    /** A seat of the body that the candidate holds and that is not up; null for none. */
    readonly sitsIn: string | null;
    readonly statement: string;
    readonly confirmed: readonly string[];
    /** Null where who nominates is of no party. */
    readonly party: PartyStanding | null;
  };
  'nomination.check': {
    readonly nominationId: string;
    readonly accepted: boolean;
    readonly reason: string;
  };
  'nomination.withdraw': { readonly nominationId: string; readonly reason: string };
  /** Server only: the time of nominations is over. */
  'nominations.close': { readonly standings: readonly PartyStanding[] };
  /** With the votes that were called for each contest. */
  'ballots.open': {
    readonly standings: readonly PartyStanding[];
    readonly ballots: readonly ElectionBallot[];
  };
  'run-off.open': { readonly ballot: ElectionBallot };
  'election.declare': { readonly ballots: readonly BallotResult[] };
  /** `readers` are the contacts of the party that asks. */
  'breakdown.ask': { readonly party: PartyStanding | null; readonly readers: readonly string[] };
  'election.cancel': { readonly reason: string };
}

export type ElectionCommandType = keyof ElectionCommandData;

export type ElectionCommand = {
  [Type in ElectionCommandType]: { readonly type: Type } & ElectionCommandData[Type];
}[ElectionCommandType];
