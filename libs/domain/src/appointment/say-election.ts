/** An election in the words of pages and mails: its stage, how a seat was filled, what became of a nomination, how it is voted on. */
import type { BallotVisibility, TieRule } from '../rule-set/rule-set.js';
import { ukDateShort } from '../calendar/uk-time.js';
import type { Term } from './terms.js';
import type {
  ConstituencyResult,
  CountsTold,
  ElectionBallotForm,
  ElectionStage,
  FillingWay,
  Nomination,
  NominationStatus,
  SettingOfficer,
} from './election-state.js';

const STAGES: Readonly<Record<ElectionStage, string>> = {
  nominating: 'Open for nominations',
  'nominations-closed': 'Nominations closed',
  balloting: 'Voting',
  declared: 'Result declared',
  cancelled: 'Cancelled',
};

export function sayElectionStage(stage: ElectionStage): string {
  return STAGES[stage];
}

const STATUSES: Readonly<Record<NominationStatus, string>> = {
  made: 'Waits to be checked',
  accepted: 'Accepted',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  'set-aside': 'Set aside',
  lapsed: 'Lapsed',
};

export function sayNominationStatus(status: NominationStatus): string {
  return STATUSES[status];
}

/** "Set aside by Jo Bell, the secretary: No vetting."; empty while nothing is to be said of it. */
export function sayWhy({ reason, setAsideBy }: Pick<Nomination, 'reason' | 'setAsideBy'>): string {
  if (setAsideBy === null) return reason === '' ? '' : `Reason: ${reason}`;
  return `Set aside by ${sayOfficer(setAsideBy)}: ${reason}`;
}

export function sayOfficer({ name, role }: SettingOfficer): string {
  return `${name}, the ${role === 'chair' ? 'Chair' : 'secretary'}`;
}

const ELECTED: Readonly<Record<ConstituencyResult['by'], string>> = {
  ballot: 'Elected by ballot of the voting groups.',
  unopposed: 'No ballot was needed: no more stood than seats were up.',
  appointment: 'Appointed, each by the voting group of the seat.',
};

export function sayElectedBy(by: ConstituencyResult['by']): string {
  return ELECTED[by];
}

const WAYS: Readonly<Record<FillingWay, string>> = {
  ballot: 'The voting groups elect, by ballot where more stand than seats are up',
  appointment: 'The voting group of each seat names its member',
};

export function sayFillingWay(way: FillingWay): string {
  return WAYS[way];
}

const FORMS: Readonly<Record<ElectionBallotForm, string>> = {
  'choose-one': 'One vote for one candidate',
  approval: 'Approval: as many candidates as the group approves of',
  'scottish-stv': 'Single transferable vote: candidates ranked in order of preference',
};

export function sayElectionForm(form: ElectionBallotForm): string {
  return FORMS[form];
}

const TIES: Readonly<Record<TieRule, string>> = {
  'status-quo': 'Nobody is elected to the seat that is tied',
  'casting-vote': 'The Chair gives a casting vote',
  'run-off': 'A run-off among the tied, and where they tie again a lot, which anybody can draw again',
  lot: 'By lot, which anybody can draw again',
};

export function sayElectionTie(tie: TieRule): string {
  return TIES[tie];
}

const TOLD: Readonly<Record<CountsTold, string>> = {
  names: 'Who is elected, without figures; each party may ask for the figures',
  counts: 'Who is elected, with the figures of the count',
};

export function sayCountsTold(told: CountsTold): string {
  return TOLD[told];
}

const ROLL_CALLS: Readonly<Record<BallotVisibility, string>> = {
  'totals-only': 'Shown to nobody, officers included',
  scrutineers: 'Shown to the scrutineers alone, once the ballot is closed',
  'roll-call-after-close': 'Shown to all who are told the figures, once the ballot is closed',
  'roll-call-live': 'Shown to all who are told the figures, as each group votes',
  secret: 'Known to nobody',
};

/** Who is shown how each voting group voted. */
export function sayElectionRollCall(visibility: BallotVisibility): string {
  return ROLL_CALLS[visibility];
}

/** "from 1 Feb 2022 until 31 Jan 2023". */
export function sayTerm({ termFrom, termUntil }: Term): string {
  return `from ${ukDateShort(termFrom)} until ${ukDateShort(termUntil)}`;
}
