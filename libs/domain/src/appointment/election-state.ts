/** An election or an appointment as its journal makes it: what is up, who was nominated, which ballots ran, who was declared. */
import type { BallotVisibility, TieRule } from '../rule-set/rule-set.js';

export const ELECTION_STAGES = [
  'nominating',
  'nominations-closed',
  'balloting',
  'declared',
  'cancelled',
] as const;
export type ElectionStage = (typeof ELECTION_STAGES)[number];

export const FILLING_WAYS = ['ballot', 'appointment'] as const;
/** ballot: the voting groups elect where more stand than seats are up. appointment: the voting group of each seat names its member. */
export type FillingWay = (typeof FILLING_WAYS)[number];

export const COUNTS_TOLD = ['names', 'counts'] as const;
/** names: who is elected and no figures, save to officers and to a party that asks. counts: everybody is told the figures. */
export type CountsTold = (typeof COUNTS_TOLD)[number];

export const ELECTION_FORMS = ['choose-one', 'approval', 'scottish-stv'] as const;
export type ElectionBallotForm = (typeof ELECTION_FORMS)[number];

export interface ElectionBallotRule {
  readonly form: ElectionBallotForm;
  readonly visibility: BallotVisibility;
  readonly tie: TieRule;
}

/** A seat of the body that is to be filled, with the days of its new term, both included. */
export interface SeatUp {
  readonly seatId: string;
  readonly label: string;
  readonly termFrom: string;
  readonly termUntil: string;
  /** Who sits in it at the call; re-elected when the same person is declared. */
  readonly holderId: string | null;
  /** Of an appointment: the party whose voting group names the member. Null: an officer writes down whom its own body names. */
  readonly partyId: string | null;
  /** That group by its public name. */
  readonly groupName: string | null;
}

export interface ElectionConstituency {
  readonly constituencyId: string;
  readonly name: string;
  /** The party categories that nominate and vote in it. */
  readonly categoryIds: readonly string[];
  readonly way: FillingWay;
  /** What a nominee must be inside the category, in words: "Meter Asset Provider". */
  readonly subType: string | null;
  readonly seats: readonly SeatUp[];
}

/** What a nominee confirms: "A senior officer of the party nominates me." */
export interface NomineeRequirement {
  readonly id: string;
  readonly sentence: string;
}

export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

/** A nominee, by the name that the nomination gives. */
export interface Nominee extends NamedPerson {
  /** Their name in the register, where it is another; told to the officers and the nominee. */
  readonly knownAs?: string | undefined;
}

export type NominationStatus = 'made' | 'accepted' | 'refused' | 'withdrawn' | 'set-aside' | 'lapsed';

/** Who set a nomination aside, as everybody concerned is told. */
export interface SettingOfficer {
  readonly name: string;
  readonly role: 'secretary' | 'chair';
}

export interface Nomination {
  readonly nominationId: string;
  readonly constituencyId: string;
  /** Of an appointment: the seat. */
  readonly seatId: string | null;
  /** Null where an officer wrote it down for a body outside the register. */
  readonly party: NominatingParty | null;
  readonly candidate: Nominee;
  readonly nominator: NamedPerson;
  readonly statement: string;
  readonly confirmed: readonly string[];
  readonly madeAt: string;
  readonly status: NominationStatus;
  /** Why it was refused, withdrawn or set aside, or lapsed; empty while it stands. */
  readonly reason: string;
  /** Null where no officer set it aside. */
  readonly setAsideBy: SettingOfficer | null;
}

export interface NominatingParty {
  readonly partyId: string;
  readonly name: string;
}

/** Who stands, as everybody is told once nominations have closed. */
export interface Candidate {
  readonly nominationId: string;
  readonly constituencyId: string;
  readonly seatId: string | null;
  readonly candidate: NamedPerson;
  readonly partyName: string;
  readonly statement: string;
  /** False once withdrawn or lapsed. */
  readonly stands: boolean;
}

/** A vote of the electorate: the ballot of a constituency, or the run-off of a tie in it. */
export interface ElectionBallot {
  readonly constituencyId: string;
  readonly meetingId: string;
  readonly voteId: string;
  readonly closesAt: string;
  /** The nominations on the paper. */
  readonly nominationIds: readonly string[];
  readonly seats: number;
  readonly isRunOff: boolean;
}

export interface ElectedMember {
  readonly nominationId: string;
  readonly candidate: NamedPerson;
  readonly seatId: string;
  readonly label: string;
  readonly termFrom: string;
  readonly termUntil: string;
  readonly reElected: boolean;
}

export const ELECTED_BY = ['ballot', 'unopposed', 'appointment'] as const;

export interface ConstituencyResult {
  readonly constituencyId: string;
  readonly by: (typeof ELECTED_BY)[number];
  readonly elected: readonly ElectedMember[];
  /** The seats that stay empty. */
  readonly vacant: readonly Pick<SeatUp, 'seatId' | 'label'>[];
}

/** What the ballots of one constituency came to, in sentences with every figure. */
export interface ConstituencyCount {
  readonly constituencyId: string;
  readonly says: readonly string[];
}

export interface Breakdown {
  readonly party: NominatingParty;
  readonly askedAt: string;
  readonly counts: readonly ConstituencyCount[];
}

export interface ElectionState {
  /** Number of the last entry folded in. */
  readonly no: number;
  readonly electionId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyCode: string;
  readonly title: string;
  readonly constituencies: readonly ElectionConstituency[];
  readonly requirements: readonly NomineeRequirement[];
  readonly maySelfNominate: boolean;
  readonly nominationsCloseAt: string;
  readonly ballotOpensOn: string;
  readonly ballotWorkingDays: number;
  readonly ballotRule: ElectionBallotRule;
  readonly told: CountsTold;
  readonly stage: ElectionStage;
  readonly calledAt: string;
  readonly declaredAt: string | null;
  readonly cancelledBecause: string;
  readonly nominations: readonly Nomination[];
  /** Who refused a nomination or set one aside, as an officer, and for which seats. */
  readonly turnedDown: readonly { readonly constituencyId: string; readonly personId: string }[];
  readonly candidates: readonly Candidate[];
  readonly ballots: readonly ElectionBallot[];
  readonly results: readonly ConstituencyResult[];
  readonly counts: readonly ConstituencyCount[];
  readonly breakdowns: readonly Breakdown[];
}

/** An election before its first entry. */
export const initialElection: ElectionState = {
  no: 0,
  electionId: '',
  bodyId: '',
  bodyName: '',
  bodyCode: '',
  title: '',
  constituencies: [],
  requirements: [],
  maySelfNominate: false,
  nominationsCloseAt: '',
  ballotOpensOn: '',
  ballotWorkingDays: 0,
  ballotRule: { form: 'choose-one', visibility: 'totals-only', tie: 'lot' },
  told: 'names',
  stage: 'nominating',
  calledAt: '',
  declaredAt: null,
  cancelledBecause: '',
  nominations: [],
  turnedDown: [],
  candidates: [],
  ballots: [],
  results: [],
  counts: [],
  breakdowns: [],
};
