/** What a person may ask of a meeting, imperative, `area.verb`. Every one is decided by `decideMeeting`. */
import type { BallotAnswer } from '../vote/ballot-answer.js';
import type { HandCounts } from '../vote/count-hands.js';
import type { CastingVote } from '../vote/tie-act.js';
import type { NewResolution } from '../resolution/resolution.js';
import type { CountingMethod } from '../rule-set/counting-rule.js';
import type { OpenedGroup, PapersIn } from '../secret-vote/box-account.js';
import type { SealedBox, SecretNotice } from '../secret-vote/secret-round.js';
import type { AgendaItem, MeetingClocks, RoomScreen } from './meeting-state.js';
import type { ActionStatus, ActionTerms } from './records/record.js';
import type { MinutesCommandData } from './minutes/minutes-entries.js';
import type { MinutesRef } from './minutes/minutes-life.js';
import type { PaperCommandData } from './papers/paper-entries.js';
import type { Directions } from './proxies/directions.js';
import type { AnswerWay, NotShownGround } from './questions/questions.js';
import type { ProxyScope } from './proxies/proxies.js';
import type { ReminderRule, ReportedDecision } from './writing/writing.js';
import type { Roster, SetRoster } from './attendance/roster.js';

export type NewAgendaItem = Omit<AgendaItem, 'itemId' | 'resolution' | 'minutesOf'> & {
  readonly resolution?: NewResolution | undefined;
  readonly minutesOf?: MinutesRef | undefined;
};

/** An option of a vote as it is asked for; without an id it is given one. */
export interface NewOption {
  readonly id?: string | undefined;
  readonly name: string;
}

/** A question that is put in writing: the item it is about, and how it is voted on. */
export interface WrittenQuestion {
  readonly item: NewAgendaItem;
  readonly question: string;
  /** One of the rule sets of the body; null for its default. */
  readonly ruleSetId: string | null;
  readonly options: readonly NewOption[];
  readonly seats: number;
}

/** A command that says all by its name. */
type Nothing = Readonly<Record<never, never>>;

export interface MeetingCommandData extends PaperCommandData, MinutesCommandData {
  /** Server only: creates the stream. */
  'meeting.plan': {
    readonly meetingId: string;
    readonly bodyId: string;
    readonly bodyName: string;
    readonly bodyCode: string;
    readonly number: number | null;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly clocks: MeetingClocks;
    readonly roster: Roster;
  };
  /** Server only: the roster as it stands now; sent before `meeting.call` and `meeting.start`, and when seats change. */
  'roster.set': SetRoster;
  /** Server only: puts questions to a body in writing, at once and until the window closes. */
  'written.call': {
    readonly meetingId: string;
    readonly bodyId: string;
    readonly bodyName: string;
    readonly bodyCode: string;
    readonly title: string;
    readonly clocks: MeetingClocks;
    readonly reminders: ReminderRule;
    readonly roster: Roster;
    /** How long the window is open. */
    readonly workingDays: number;
    readonly questions: readonly WrittenQuestion[];
  };
  /** Server only: tells a meeting of decisions that its body took in writing; `item` is what each was about. */
  'written.report': {
    readonly reports: readonly { readonly decision: ReportedDecision; readonly item: AgendaItem }[];
  };
  'meeting.reschedule': {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly reason: string;
  };
  /** `agendaRevision` is what the writer saw; an older one is refused as `agenda-changed`. */
  'item.add': { readonly item: NewAgendaItem; readonly position: number; readonly agendaRevision: number };
  'item.amend': { readonly itemId: string; readonly item: NewAgendaItem; readonly agendaRevision: number };
  'item.move': { readonly itemId: string; readonly position: number; readonly agendaRevision: number };
  'item.remove': { readonly itemId: string; readonly reason: string; readonly agendaRevision: number };
  'meeting.call': Nothing;
  'meeting.start': Nothing;
  'meeting.pause': { readonly note: string };
  'meeting.resume': Nothing;
  'meeting.adjourn': { readonly note: string };
  'meeting.close': Nothing;
  'meeting.reopen': { readonly reason: string };
  'meeting.cancel': { readonly reason: string };
  /** Goes to the item; the one that was on the table is done. `from` is the item the writer saw on the table, so that two secretaries do not run past each other. */
  'item.open': { readonly itemId: string; readonly from: string | null };
  'item.close': { readonly itemId: string };
  'item.defer': { readonly itemId: string; readonly reason: string };
  /** By the person for themselves, or by the secretary for anyone (`personId`). Decides member or alternate by the roster. */
  'seat.take': { readonly seatId: string; readonly personId: string };
  /** Every lot of shares that one represents, in one act. */
  'lots.take': Nothing;
  'seat.leave': { readonly seatId: string };
  'apologies.give': { readonly seatId: string; readonly note: string };
  'apologies.withdraw': { readonly seatId: string };
  /** Chair, secretary or observer enters the meeting without a seat; where shares vote the secretary says it of who holds a proxy (`personId`). */
  'person.join': { readonly personId?: string | undefined };
  'person.leave': { readonly personId?: string | undefined };
  /** Somebody who is no user of this house attends, in this capacity: without a seat or a vote. */
  'guest.admit': { readonly name: string; readonly capacity: string };
  'guest.leave': { readonly guestId: string };
  'interest.declare': { readonly itemId: string; readonly seatId: string; readonly text: string };
  'interest.withdraw': { readonly itemId: string; readonly seatId: string; readonly reason: string };
  /** By the member of the seat, or by the secretary for them, who says why. */
  'proxy.appoint': {
    readonly seatId: string;
    readonly holderId: string;
    readonly scope: ProxyScope;
    /** The last instant at which a ballot is cast by it; null: until the meeting is over. */
    readonly until: string | null;
    /** How it is to vote on which item; what is not named is at the holder's discretion. */
    readonly directions: Directions;
    readonly reason: string | null;
  };
  /** Several proxies for different seats of one's own, for the whole meeting: all of them or none. */
  'proxies.appoint': {
    readonly proxies: readonly {
      readonly seatIds: readonly string[];
      readonly holderId: string;
      readonly directions: Directions;
    }[];
  };
  /** By who gives it, or declined by its holder. */
  /** All that is given for these seats, by whoever gives it now: what somebody gave before them, too. */
  'proxies.revoke': { readonly seatIds: readonly string[]; readonly reason: string | null };
  'proxy.revoke': { readonly proxyId: string; readonly reason: string | null };
  /** Directed proxies to the chair for lots of one's own; each replaces the one that was given for the lot before. */
  'advance-votes.give': {
    readonly lots: readonly { readonly seatIds: readonly string[]; readonly directions: Directions }[];
  };
  /** By a representative of the holder, or by the secretary for them, who says why. */
  'short-notice.agree': { readonly holderId: string; readonly reason: string | null };
  'short-notice.withdraw': { readonly holderId: string; readonly reason: string | null };
  'speaker.ask': Nothing;
  'speaker.call': { readonly requestId: string };
  'speaker.finish': { readonly requestId: string };
  'speaker.withdraw': { readonly requestId: string };
  'vote.open': {
    readonly itemId: string;
    readonly question: string;
    /** One of the rule sets of the body; null for its default. */
    readonly ruleSetId: string | null;
    /** Another reading of that rule set for this vote, where it counts a proposal by heads; null keeps its own. */
    readonly method: CountingMethod | null;
    /** What is chosen among; empty for a proposal. */
    readonly options: readonly NewOption[];
    /** How many of the options are elected; 1 for a proposal. */
    readonly seats: number;
    /** When it closes by itself; null: by hand only. */
    readonly closesAt: string | null;
    /** Who votes, where the rules leave that to a list of names; else empty. */
    readonly electorIds: readonly string[];
  };
  /** Writes down a vote that will be secret, with its rules, roll and scrutineers; its papers and its opening come later. */
  'secret-vote.prepare': {
    readonly itemId: string;
    readonly question: string;
    readonly ruleSetId: string | null;
    /** Counted per head, a body is reported as a whole; null keeps the counting of the rules. */
    readonly method: CountingMethod | null;
    readonly options: readonly NewOption[];
    readonly seats: number;
    /** How many scrutineers are needed to open the box, 2 or more. */
    readonly threshold: number;
  };
  /** By a scrutineer, with the public key of the device that is to hold the share. */
  'scrutineer.ready': { readonly voteId: string; readonly deviceKey: string };
  /** By a scrutineer who has opened their share. */
  'share.confirm': { readonly voteId: string };
  /** Server only, as are the four below: the notice of a round whose key a scrutineer has made. */
  'notice.give': { readonly voteId: string; readonly notice: SecretNotice; readonly hash: string };
  /** Marks the place of the person who asks for a paper. */
  'ballot-paper.issue': { readonly voteId: string; readonly seatId: string };
  'secret-vote.open': { readonly voteId: string };
  /** With the root of the box, which takes no ballot any more. */
  'secret-vote.close': { readonly voteId: string; readonly box: SealedBox };
  'share.give': { readonly voteId: string };
  /** By a scrutineer who has opened the box and found these answers. */
  'count.confirm': {
    readonly voteId: string;
    readonly opened: readonly OpenedGroup[];
    /** What the box that was closed shows of itself. */
    readonly box: readonly PapersIn[];
  };
  'ballot.cast': { readonly voteId: string; readonly seatId: string; readonly answer: BallotAnswer };
  /** All of them or none; each is recorded by itself, in this order. */
  'ballots.cast': {
    readonly voteId: string;
    readonly ballots: readonly { readonly seatId: string; readonly answer: BallotAnswer }[];
  };
  /** Every place that one holds by a proxy that is directed in the vote and has not voted, as directed. */
  'ballots.cast-directed': { readonly voteId: string };
  /** By the secretary for someone on the telephone. */
  'ballot.record': {
    readonly voteId: string;
    readonly seatId: string;
    readonly answer: BallotAnswer;
    readonly reason: string;
  };
  /** By the secretary: how many hands were raised for what, instead of ballots; entered again, the last counts. */
  'hands.enter': { readonly voteId: string; readonly hands: HandCounts };
  /** By the Chair, or by whoever is here with a vote, for themselves. */
  'poll.demand': { readonly itemId: string };
  /** By the Chair, who consents that this person withdraws the demand. */
  'poll.withdraw': { readonly itemId: string; readonly personId: string };
  /** By who stands for the holder, or by the secretary for them, who says how it came. */
  'question.ask': {
    /** Null: to the meeting as a whole. */
    readonly itemId: string | null;
    readonly holderId: string;
    readonly text: string;
    readonly reason: string | null;
  };
  'question.withdraw': { readonly number: number };
  /** Its text to all who read its item. */
  'question.show': { readonly number: number };
  'question.group': { readonly number: number; readonly withNumber: number };
  /** It is not shown; why is told to all. */
  'question.hold-back': {
    readonly number: number;
    readonly ground: NotShownGround;
    readonly sentence: string;
  };
  'question.take-up': { readonly number: number };
  'question.put-back': { readonly number: number };
  'question.answer': {
    readonly number: number;
    readonly way: AnswerWay;
    readonly text: string;
    readonly by: string;
  };
  'question.correct-answer': { readonly number: number; readonly text: string; readonly reason: string };
  /** Puts off the close of a vote that has a time, before that time. */
  'vote.extend': { readonly voteId: string; readonly closesAt: string; readonly reason: string };
  /** Reminds those who have not voted in a written decision, beside the days on which that happens by itself. */
  'vote.remind': { readonly voteId: string };
  'vote.close': { readonly voteId: string };
  /** Server only: the time of the vote is over. */
  'vote.close-on-time': { readonly voteId: string };
  /** By the Chair, once a closed vote is tied under rules that give the Chair a casting vote. */
  'vote.give-casting-vote': { readonly voteId: string; readonly answer: CastingVote };
  /** `words` are said in the room at the drawing. */
  'vote.draw-lot': { readonly voteId: string; readonly words: string };
  'vote.declare': { readonly voteId: string };
  /** Opens a new vote among the tied, once the outcome that needs it is declared. */
  'vote.call-run-off': { readonly voteId: string; readonly closesAt: string | null };
  'vote.annul': { readonly voteId: string; readonly reason: string };
  /** Proposes it; the declared outcome stands until another person confirms. */
  'vote.propose-annulment': { readonly voteId: string; readonly reason: string };
  /** `proposal` is the entry number of the proposal that the person read. */
  'vote.confirm-annulment': { readonly voteId: string; readonly proposal: number };
  'vote.withdraw-annulment': { readonly voteId: string; readonly reason: string };
  'room.show': { readonly screen: RoomScreen };
  'note.write': { readonly itemId: string | null; readonly text: string };
  'decision.write': { readonly itemId: string; readonly text: string };
  /** To a vote on the item; `by` is whoever raised it, in words, and `ruling` what the Chair said. */
  'objection.write': {
    readonly itemId: string;
    readonly by: string;
    readonly text: string;
    readonly ruling: string;
  };
  'action.give': {
    readonly itemId: string | null;
    readonly text: string;
    readonly owner: string;
    readonly due: string | null;
  };
  'headline.publish': { readonly itemId: string | null; readonly text: string };
  /** `action` for an action whose owner or due date is to be corrected too; null leaves them. */
  'record.correct': {
    readonly recordId: string;
    readonly text: string;
    readonly action: ActionTerms | null;
    readonly reason: string;
  };
  /** What became of an action. */
  'action.report': { readonly recordId: string; readonly status: ActionStatus; readonly note: string };
  'record.strike': { readonly recordId: string; readonly reason: string };
}

export type MeetingCommandType = keyof MeetingCommandData;

export type MeetingCommand = {
  [Type in MeetingCommandType]: { readonly type: Type } & MeetingCommandData[Type];
}[MeetingCommandType];
