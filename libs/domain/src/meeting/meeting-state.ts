/** A meeting as it stands: the fold of its entries. The same shape on the server and in the browser; a reader who may not see an entry simply has less in it. */
import type { AwaitedAct } from '../vote/awaited-act.js';
import type { Audience, Classification } from '../audience/audience.js';
import type { RollPlace } from '../counting/roll.js';
import type { QuorumReading } from '../quorum/quorum.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { VoteForm } from '../rule-set/vote-form.js';
import type { SecretResult, SecretRound } from '../secret-vote/secret-round.js';
import type { Standing } from '../counting/ballot.js';
import type { ElectionOption } from '../election/ballot-paper.js';
import type { BallotAnswer } from '../vote/ballot-answer.js';
import type { HandCounts } from '../vote/count-hands.js';
import type { Silence } from '../vote/count-vote.js';
import type { TieAct } from '../vote/tie-act.js';
import type { VoteOutcome } from '../vote/vote-outcome.js';
import type { Annulment } from './annulment/annulment.js';
import type { CastCounts } from './ballots/cast-counts.js';
import type { GivenNotice } from './notice/notice-document.js';
import type { CalledPoll, PollDemands } from './polls/polls.js';
import type { MinutesRule } from '../body/minutes-rule.js';
import type { MinutesLife, MinutesRef } from './minutes/minutes-life.js';
import type { PaperNow } from './papers/paper.js';
import type { MeetingRecord } from './records/record.js';
import type { ProxyBallots } from './ballots/proxy-ballots.js';
import type { Proxy } from './proxies/proxies.js';
import type { AskedQuestion } from './questions/questions.js';
import type { GuestHere } from './attendance/guest.js';
import type { Roster, RosterPerson } from './attendance/roster.js';
import type { Resolution } from '../resolution/resolution.js';
import type { Conduct, ReminderRule, ReportedDecision } from './writing/writing.js';

/** planned: in the calendar, agenda still being written. called: notice given, agenda frozen. */
export const MEETING_STAGES = [
  'planned',
  'called',
  'in-session',
  'paused',
  'adjourned',
  'closed',
  'cancelled',
] as const;
export type MeetingStage = (typeof MEETING_STAGES)[number];

export const ITEM_PURPOSES = ['information', 'discussion', 'decision'] as const;
export type ItemPurpose = (typeof ITEM_PURPOSES)[number];

export const ITEM_STATES = ['to-come', 'now', 'done', 'deferred'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface AgendaItem {
  readonly itemId: string;
  readonly title: string;
  readonly purpose: ItemPurpose;
  /** Who leads it: "SECAS", "Chair". */
  readonly owner: string;
  readonly plannedMinutes: number;
  readonly classification: Classification;
  /** Persons who may read a RED item; empty for the others. */
  readonly namedPersons: readonly string[];
  /** Number of the modification it concerns, "MP188", or null. */
  readonly modification: string | null;
  /** What the item is about, one or two sentences; may be empty. */
  readonly summary: string;
  /** Of an election that tells names only: who is told what its votes come to, the officers at least, who declare the election. */
  readonly outcomeFor?: Audience;
  /** Of an election: the first day of the terms that its ballot fills, which closes before. */
  readonly termsFrom?: string;
  /** What it puts to the members, where their body has a rule of notice. */
  readonly resolution?: Resolution;
  /** The minutes of an earlier meeting that it puts to this one for approval. */
  readonly minutesOf?: MinutesRef;
}

export interface AgendaItemNow extends AgendaItem {
  /** Its place on the whole agenda, from 1: the same to every reader. */
  readonly number: number;
  readonly state: ItemState;
  /** Added after the agenda was frozen. */
  readonly late: boolean;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

export interface SeatPresence {
  readonly seatId: string;
  readonly state: 'expected' | 'present' | 'left' | 'apologies';
  /** Who sits in it while present. */
  readonly person: { readonly personId: string; readonly name: string } | null;
  readonly asAlternate: boolean;
  readonly since: string | null;
}

/** In which offices somebody attends without a seat; who has several attends in the first. */
export const ATTENDING_ROLES = ['chair', 'secretary', 'observer'] as const;

export interface OtherPresence {
  readonly personId: string;
  readonly name: string;
  readonly role: (typeof ATTENDING_ROLES)[number];
  readonly since: string;
}

export interface Interest {
  readonly itemId: string;
  readonly seatId: string;
  readonly text: string;
  readonly withdrawn: boolean;
}

export interface SpeakerRequest {
  readonly requestId: string;
  readonly personId: string;
  /** "Network seat 1" or a person's name when they hold no seat. */
  readonly label: string;
  readonly state: 'waiting' | 'speaking' | 'done' | 'withdrawn';
  readonly at: string;
}

/** prepared: a secret vote before its opening, while its key is made and papers are taken. */
export const VOTE_STAGES = ['prepared', 'open', 'closed', 'declared', 'annulled'] as const;
export type VoteStage = (typeof VOTE_STAGES)[number];

/** As counted; `voted` is a ballot that says more than one word does, and a blank one is an abstention. */
export type RollCallStanding = Standing | 'voted';

export interface RollCallLine {
  readonly place: number;
  readonly seatId: string;
  readonly label: string;
  readonly constituencyId: string;
  /** What the place weighs, where that is not one. */
  readonly weight?: number;
  /** The voting group that votes at the place. */
  readonly groupId?: string;
  /** Set where the ballot was cast by proxy. */
  readonly byProxy?: true;
  readonly standing: RollCallStanding;
  /** What a ballot says that its standing does not: its parts, options or ranks. */
  readonly answer?: Exclude<BallotAnswer, { readonly kind: 'motion' | 'blank' }>;
  /** Recorded by the secretary for someone on the telephone. */
  readonly recordedBySecretary: boolean;
}

/** What broke the tie of a vote, where it stands in the journal; by whom is named to the body. */
export type TieActNow = TieAct & {
  readonly no: number;
  readonly at: string;
  readonly by: RosterPerson | null;
};

export interface Vote {
  readonly voteId: string;
  readonly itemId: string;
  readonly question: string;
  readonly form: VoteForm;
  /** False for a straw poll, which decides nothing. */
  readonly binding: boolean;
  /** What it puts to the members, as it stood when the vote was opened; null for any other question. */
  readonly resolution: Resolution | null;
  /** In the order of the paper; empty for a proposal. */
  readonly options: readonly ElectionOption[];
  /** How many of the options are elected; 1 for a proposal. */
  readonly seats: number;
  /** When it closes by itself; null: by hand only. */
  readonly closesAt: string | null;
  readonly stage: VoteStage;
  readonly openedAt: string;
  /** When an officer last reminded those who had not voted in writing; null where nobody did. */
  readonly remindedAt: string | null;
  readonly closedAt: string | null;
  readonly declaredAt: string | null;
  /** Null to readers below the body until the vote is declared. */
  readonly ruleSet: RuleSet | null;
  readonly roll: readonly RollPlace[];
  /** All shares there are, where they vote by weight; null elsewhere. */
  readonly issuedShares: number | null;
  /** For each place, how many ballots were cast there: 0 none, 2 changed once. Without the answers. */
  readonly castCounts: CastCounts;
  /** The places whose latest ballot was cast by proxy, with who cast it. */
  readonly proxyBallots: ProxyBallots;
  /** Places whose latest ballot the secretary recorded for someone on the telephone. */
  readonly recordedPlaces: readonly number[];
  /** The latest answer of each place where the rules show the answers as they come; else empty. */
  readonly shownAnswers: readonly (BallotAnswer | null)[];
  /** A show of hands entered instead of ballots; by whom is named to the body. */
  readonly hands: { readonly hands: HandCounts; readonly by: RosterPerson | null } | null;
  readonly quorumAtOpening: QuorumReading | null;
  readonly quorumAtClose: QuorumReading | null;
  /** How each place stood when the vote closed, indexed by place; empty before, and to readers below the body. */
  readonly standingsAtClose: readonly ('voted' | Silence)[];
  /** Hash of the secret of its lot, where its rules may need one; null elsewhere. */
  readonly lotCommitment: string | null;
  /** Told to officers who are not told the count: it is tied, and waits for this act. */
  readonly awaits: AwaitedAct | null;
  /** The Chair's casting vote or the lot that broke its tie. */
  readonly tieAct: TieActNow | null;
  /** What officers, or the scrutineers alone, see between close and declaration, and everyone in its audience after it. */
  readonly outcome: VoteOutcome | null;
  readonly rollCall: readonly RollCallLine[];
  /** Null of an open vote, and of a secret one to readers below the body. */
  readonly secret: SecretRound | null;
  /** How the outcome of a secret vote was come to, once it is declared. */
  readonly secretResult: SecretResult | null;
  /** Why it was annulled. */
  readonly annulledBecause: string | null;
  /** Of its declared outcome, proposed or in force; null when none is. */
  readonly annulment: Annulment | null;
}

export const ROOM_SCREENS = ['live', 'still', 'blank'] as const;
/** live: it follows the meeting. still: it keeps the moment at which it was held. blank: it shows no part of the meeting. */
export type RoomScreen = (typeof ROOM_SCREENS)[number];

/** How many working days before a meeting its notice and its papers go out, and after it what is written of it. */
export interface MeetingClocks {
  readonly noticeWorkingDays: number;
  readonly paperWorkingDays: number;
  /** How its papers are numbered; not in the oldest journals. */
  readonly paperNumbers?: string;
  /** What is written of it afterwards; not in older journals. */
  readonly minutes?: MinutesRule;
}

export interface MeetingState {
  /** Number of the last entry folded; 0 before the first. */
  readonly no: number;
  readonly meetingId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyCode: string;
  readonly conduct: Conduct;
  /** Of a written decision; null for a meeting. */
  readonly reminders: ReminderRule | null;
  /** Null for an ex-committee meeting or a written decision. */
  readonly number: number | null;
  readonly title: string;
  /** ISO instants, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** Those of its body when it was planned; null where its journal does not say. */
  readonly clocks: MeetingClocks | null;
  readonly stage: MeetingStage;
  readonly startedAt: string | null;
  /** Since when it has a break; null unless it is paused. */
  readonly pausedAt: string | null;
  /** Since when it does not sit; null unless it is adjourned. */
  readonly adjournedAt: string | null;
  readonly closedAt: string | null;
  /** Said to everyone while paused, adjourned or cancelled: when it resumes, or why. */
  readonly pauseNote: string;
  readonly roster: Roster | null;
  readonly agenda: readonly AgendaItemNow[];
  /** Ids of the whole agenda, also of items the reader does not see and of those taken off after the call. */
  readonly agendaOrder: readonly string[];
  /** Rises with every change of the agenda; a command that names an older one is refused as stale. */
  readonly agendaRevision: number;
  readonly currentItemId: string | null;
  readonly seats: readonly SeatPresence[];
  readonly others: readonly OtherPresence[];
  readonly guests: readonly GuestHere[];
  readonly interests: readonly Interest[];
  /** Those that are not revoked, in the order in which they were given. */
  readonly proxies: readonly Proxy[];
  /** Ids of the holders who agreed to shorter notice of it, each once. */
  readonly shortNotice: readonly string[];
  /** The notice that was given of it last; null before, and where the body has no rule of notice. */
  readonly notice: GivenNotice | null;
  readonly speakers: readonly SpeakerRequest[];
  /** Since which entry the room screens show what they do. */
  readonly room: { readonly screen: RoomScreen; readonly since: number };
  readonly votes: readonly Vote[];
  /** Run-offs by the vote whose tie they are to break, in the order in which they were opened. */
  readonly runOffs: readonly { readonly voteId: string; readonly runOffVoteId: string }[];
  /** Demands for a poll, by item. */
  readonly pollDemands: readonly PollDemands[];
  /** Polls that were opened on a demand. */
  readonly polls: readonly CalledPoll[];
  /** In the order of number; a reader who was not told of one has a gap. */
  readonly questions: readonly AskedQuestion[];
  /** The number of the question that was taken up, until the meeting goes on from the item on the table then. */
  readonly questionTaken: number | null;
  /** In the order of their numbers; those taken back too. */
  readonly papers: readonly PaperNow[];
  readonly records: readonly MeetingRecord[];
  readonly minutes: MinutesLife;
  /** What the body decided in writing since its last meeting. */
  readonly reported: readonly ReportedDecision[];
}
