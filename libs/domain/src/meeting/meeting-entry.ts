/** Every act of a meeting that is written in its journal, past tense, `area.happened`, with the data it carries. */
import type { AwaitedAct } from '../vote/awaited-act.js';
import type { Audience } from '../audience/audience.js';
import type { JournalStamp } from '../audience/journal-stamp.js';
import type { RollPlace } from '../counting/roll.js';
import type { ElectionOption } from '../election/ballot-paper.js';
import type { QuorumReading } from '../quorum/quorum.js';
import type { Resolution } from '../resolution/resolution.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { GroupAccount } from '../secret-vote/box-account.js';
import type { SecretNotice, SecretResult } from '../secret-vote/secret-round.js';
import type { VoteForm } from '../rule-set/vote-form.js';
import type { BallotAnswer } from '../vote/ballot-answer.js';
import type { HandCounts } from '../vote/count-hands.js';
import type { CastingVote, DrawnLot } from '../vote/tie-act.js';
import type { VoteOutcome } from '../vote/vote-outcome.js';
import type { AnnulmentRole } from './annulment/annulment.js';
import type { AgendaItem, MeetingClocks, RollCallLine, RoomScreen } from './meeting-state.js';
import type { ActionStatus, GivenTerms, NumberedAction, RecordKind } from './records/record.js';
import type { MinutesEntryData } from './minutes/minutes-entries.js';
import type { PaperEntryData } from './papers/paper-entries.js';
import type { NoticeDocument } from './notice/notice-document.js';
import type { CalledPoll } from './polls/polls.js';
import type { Proxy } from './proxies/proxies.js';
import type { AnswerWay, NotShownGround, QuestionAsker } from './questions/questions.js';
import type { GuestPresence } from './attendance/guest.js';
import type { Roster, RosterPerson } from './attendance/roster.js';
import type { ReminderRule, ReportedDecision } from './writing/writing.js';

export interface MeetingEntryData extends PaperEntryData, MinutesEntryData {
  'meeting.planned': {
    readonly meetingId: string;
    readonly bodyId: string;
    readonly bodyName: string;
    readonly bodyCode: string;
    readonly number: number | null;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    /** Not in the oldest journals. */
    readonly clocks?: MeetingClocks;
    /** Of a written decision only, with when it reminds. */
    readonly conduct?: 'written';
    readonly reminders?: ReminderRule;
  };
  'meeting.rescheduled': {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly reason: string;
  };
  'roster.set': { readonly roster: Roster };
  /**
   * `order` is the ids of the whole agenda as it now stands, so that a reader who sees only some of the items
   * puts those in the right order.
   */
  'item.added': { readonly item: AgendaItem; readonly order: readonly string[]; readonly late: boolean };
  /** Carries the whole item: a reader to whom it was opened up by a wider classification learns it here. */
  'item.amended': { readonly item: AgendaItem; readonly order: readonly string[] };
  'item.moved': { readonly itemId: string; readonly order: readonly string[] };
  'item.removed': { readonly itemId: string; readonly reason: string };
  /** Follows a change of the order that not everyone may read, so that the numbers are the same to every reader. */
  'agenda.ordered': { readonly order: readonly string[] };
  'meeting.called': Record<string, never>;
  'meeting.started': Record<string, never>;
  'meeting.paused': { readonly note: string };
  'meeting.resumed': Record<string, never>;
  'meeting.adjourned': { readonly note: string };
  'meeting.closed': Record<string, never>;
  'meeting.reopened': { readonly reason: string };
  'meeting.cancelled': { readonly reason: string };
  'item.opened': { readonly itemId: string };
  'item.closed': { readonly itemId: string };
  'item.deferred': { readonly itemId: string; readonly reason: string };
  'seat.taken': {
    readonly seatId: string;
    readonly personId: string;
    readonly name: string;
    readonly asAlternate: boolean;
  };
  'seat.left': { readonly seatId: string };
  'apologies.given': { readonly seatId: string; readonly note: string };
  'apologies.withdrawn': { readonly seatId: string };
  'person.joined': {
    readonly personId: string;
    readonly name: string;
    readonly role: 'chair' | 'secretary' | 'observer';
  };
  'person.left': { readonly personId: string };
  'guest.admitted': Readonly<GuestPresence>;
  'guest.left': { readonly guestId: string };
  'interest.declared': { readonly itemId: string; readonly seatId: string; readonly text: string };
  'interest.withdrawn': { readonly itemId: string; readonly seatId: string; readonly reason: string };
  /** With the reason of the secretary, where they gave it for the member; the commitment, to its directions, is left out of frames. */
  'proxy.appointed': Readonly<Proxy> & { readonly commitment?: string; readonly recordedBecause?: string };
  'proxy.revoked': { readonly proxyId: string; readonly recordedBecause?: string };
  /** The holder consents to shorter notice; with the reason of the secretary, where they recorded it. */
  'short-notice.agreed': {
    readonly holderId: string;
    readonly holderName: string;
    readonly recordedBecause?: string;
  };
  'short-notice.withdrawn': MeetingEntryData['short-notice.agreed'];
  /** Its notice in words, with their SHA-256; follows the call where the body has a rule of notice. */
  'meeting.noticed': { readonly document: NoticeDocument; readonly fingerprint: string };
  'speaker.asked': { readonly requestId: string; readonly personId: string; readonly label: string };
  'speaker.called': { readonly requestId: string };
  'speaker.finished': { readonly requestId: string };
  'speaker.withdrew': { readonly requestId: string };
  'vote.opened': {
    readonly voteId: string;
    readonly itemId: string;
    readonly question: string;
    /** What the ballot asks, for readers who are not shown the rules. */
    readonly form: VoteForm;
    /** False for a straw poll, which decides nothing. */
    readonly binding: boolean;
    /** In the order of the paper; empty for a proposal. */
    readonly options: readonly ElectionOption[];
    readonly seats: number;
    /** Of the item, as it then stands; left out where it has none. */
    readonly resolution?: Resolution;
    readonly closesAt: string | null;
  };
  /** A vote that will be secret; `vote.opened` and `roll.frozen` follow when it opens. Read by the body only. */
  'secret-vote.prepared': {
    readonly voteId: string;
    readonly itemId: string;
    readonly question: string;
    readonly form: VoteForm;
    readonly binding: boolean;
    readonly options: readonly ElectionOption[];
    readonly seats: number;
    readonly resolution?: Resolution;
    readonly ruleSet: RuleSet;
    readonly roll: readonly RollPlace[];
    readonly scrutineers: readonly RosterPerson[];
    readonly threshold: number;
  };
  'scrutineer.ready': { readonly voteId: string; readonly personId: string; readonly deviceKey: string };
  /** Before the first paper; the hash is SHA-256 of the notice in hex. */
  'notice.given': { readonly voteId: string; readonly notice: SecretNotice; readonly hash: string };
  'share.confirmed': { readonly voteId: string; readonly personId: string };
  /** Like a marked register: who took a paper, and nothing of what became of it. */
  'ballot-paper.issued': { readonly voteId: string; readonly place: number };
  /** Follows `vote.closed` at once: what the box held, before any share is given. */
  'box.sealed': { readonly voteId: string; readonly root: string; readonly ballots: number };
  'share.given': { readonly voteId: string; readonly personId: string };
  /** To the scrutineers alone: the answers of each cell, sorted, as the first of them found them. */
  'box.opened': { readonly voteId: string; readonly groups: readonly GroupAccount[] };
  /** This scrutineer has opened the box too, or first, and found those answers. */
  'count.confirmed': { readonly voteId: string; readonly personId: string };
  /** Follows `vote.opened` at once; read by the body only. */
  'roll.frozen': {
    readonly voteId: string;
    readonly ruleSet: RuleSet;
    readonly roll: readonly RollPlace[];
    readonly quorum: QuorumReading;
    /** Of every lot of the register, where shares vote by weight. */
    readonly issuedShares?: number;
  };
  /** In the journal one place with its commitment; in a frame the casts of one vote in a row are merged, without commitments. */
  'ballot.cast': {
    readonly voteId: string;
    readonly places: readonly number[];
    readonly commitment?: string;
    /** Only where the rules show the answers as they come. */
    readonly answer?: BallotAnswer;
    /** The proxy by which it was cast; left out where who votes there by their own right cast it. */
    readonly proxyId?: string;
    /** Set when the secretary recorded it for someone; the reason given. */
    readonly recordedBecause?: string;
  };
  /** By the secretary, who is the author of the entry. */
  'hands.entered': { readonly voteId: string; readonly hands: HandCounts };
  'vote.extended': { readonly voteId: string; readonly closesAt: string; readonly reason: string };
  'vote.closed': { readonly voteId: string; readonly quorum: QuorumReading };
  /** Officers only, or scrutineers only: the count before it is declared. Without a roll call where the rules show totals only. */
  'vote.counted': {
    readonly voteId: string;
    readonly outcome: VoteOutcome;
    readonly rollCall: readonly RollCallLine[];
  };
  /** Follows a count that is for the scrutineers alone, where an officer has to break its tie. */
  'vote.tied': { readonly voteId: string; readonly act: AwaitedAct };
  /** Follows `roll.frozen` where the rules may need a lot: SHA-256 of the secret that goes into its seed, hex. */
  'vote.lot-sealed': { readonly voteId: string; readonly commitment: string };
  /** With all that is needed to draw it again; `vote.counted` with the lot follows at once. */
  'vote.lot-drawn': { readonly voteId: string; readonly lot: DrawnLot };
  /** By the Chair, who is the author of the entry; `vote.counted` with it follows at once. */
  'vote.casting-vote-given': { readonly voteId: string; readonly answer: CastingVote };
  /** Follows the opening of the run-off and links it with the vote whose tie it is to break. */
  'vote.run-off-called': { readonly voteId: string; readonly runOffVoteId: string };
  /** Who made it; `stands` once those who did may demand a poll together. */
  'poll.demanded': { readonly itemId: string; readonly person: RosterPerson; readonly stands: boolean };
  /** With the consent of the Chair, who is the author of the entry; `stands`: the demand of the others. */
  'poll.demand-withdrawn': { readonly itemId: string; readonly personId: string; readonly stands: boolean };
  /** Follows the opening of the poll and links it with the declared show of hands that it replaces. */
  'poll.called': Readonly<CalledPoll>;
  /** Told with its bare number; who asked, and the text, follow at once for fewer readers. */
  'question.received': { readonly number: number; readonly itemId: string | null };
  /** To the body, whatever becomes of the question. */
  'question.asked': Readonly<{ number: number } & QuestionAsker>;
  /** To the officers and who asked. */
  'question.worded': { readonly number: number; readonly text: string };
  'question.withdrawn': { readonly number: number };
  /** Complete in itself: a reader may first hear of it here. */
  'question.shown': { readonly number: number; readonly itemId: string | null; readonly text: string };
  'question.grouped': { readonly number: number; readonly withNumber: number };
  'question.held-back': {
    readonly number: number;
    readonly ground: NotShownGround;
    readonly sentence: string;
  };
  'question.taken-up': { readonly number: number };
  'question.put-back': { readonly number: number };
  'question.answered': {
    readonly number: number;
    readonly way: AnswerWay;
    readonly text: string;
    readonly by: string;
  };
  'question.answer-corrected': { readonly number: number; readonly text: string; readonly reason: string };
  /** To the scrutineers alone, where the rules say so. */
  'roll-call.taken': { readonly voteId: string; readonly rollCall: readonly RollCallLine[] };
  /** Complete in itself, so that a reader who saw nothing before can show it. Without a roll call where the rules do not show it. */
  'vote.declared': {
    readonly voteId: string;
    readonly itemId: string;
    readonly question: string;
    readonly options: readonly ElectionOption[];
    readonly seats: number;
    readonly resolution?: Resolution;
    readonly ruleSet: RuleSet;
    /** The hands that were counted instead of ballots, or null. */
    readonly hands: HandCounts | null;
    readonly outcome: VoteOutcome;
    readonly rollCall: readonly RollCallLine[];
    /** As frozen with the roll. */
    readonly issuedShares?: number;
    /** Of a secret vote only. */
    readonly secret?: SecretResult;
  };
  /** Before its outcome was declared, by one officer. */
  'vote.annulled': { readonly voteId: string; readonly reason: string };
  /** Of a declared outcome, which stands until another person confirms. The entry's author is named to the body only. */
  'vote.annulment-proposed': {
    readonly voteId: string;
    readonly reason: string;
    readonly role: AnnulmentRole;
  };
  'vote.annulment-confirmed': { readonly voteId: string; readonly role: AnnulmentRole };
  'vote.annulment-withdrawn': { readonly voteId: string; readonly reason: string };
  /** The officers asked those who have not voted in a written decision once more. */
  'vote.reminded': { readonly voteId: string };
  /** In the journal of a meeting: what the body decided in writing before it. */
  'written.reported': ReportedDecision;
  /** What the room screens show from here on; `still` is the meeting as it stands at this entry. */
  'room.shown': { readonly screen: RoomScreen };
  'record.written': {
    readonly recordId: string;
    readonly kind: RecordKind;
    readonly itemId: string | null;
    readonly text: string;
    readonly action: NumberedAction | null;
  };
  'record.corrected': {
    readonly recordId: string;
    readonly text: string;
    /** Actions only, where owner and due date are corrected with the text. */
    readonly action?: GivenTerms;
    readonly reason: string;
  };
  'record.reported': { readonly recordId: string; readonly status: ActionStatus; readonly note: string };
  'record.struck': { readonly recordId: string; readonly reason: string };
}

export type MeetingEntryType = keyof MeetingEntryData;

/** What `decide` writes; the journal adds number, time and author. */
export type NewMeetingEntry = {
  [Type in MeetingEntryType]: {
    readonly type: Type;
    readonly audience: Audience;
    readonly data: MeetingEntryData[Type];
  };
}[MeetingEntryType];

/** An entry as it stands in the journal. */
export type MeetingEntry = NewMeetingEntry & JournalStamp;
