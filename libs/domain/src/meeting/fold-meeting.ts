/**
 * The state of a meeting as the fold of its entries: the same pure function on the server and in the browser.
 * A reader who was not shown some entries folds the others and simply has less in the result.
 */
import type { Audience } from '../audience/audience.js';
import type { JournalStamp } from '../audience/journal-stamp.js';
import { agendaEvolvers } from './agenda/evolve-agenda.js';
import { annulmentEvolvers } from './annulment/evolve-annulment.js';
import { attendanceEvolvers } from './attendance/evolve-attendance.js';
import { minutesEvolvers } from './minutes/evolve-minutes.js';
import { paperEvolvers } from './papers/evolve-papers.js';
import { pollEvolvers } from './polls/evolve-polls.js';
import { noticeEvolvers } from './notice/evolve-notice.js';
import { proxyEvolvers } from './proxies/evolve-proxies.js';
import { questionEvolvers } from './questions/evolve-questions.js';
import { recordEvolvers } from './records/evolve-records.js';
import { roomEvolvers } from './stage/evolve-room.js';
import { secretVoteEvolvers } from './secret/evolve-secret-votes.js';
import { speakerEvolvers } from './attendance/evolve-speakers.js';
import { stageEvolvers } from './stage/evolve-stage.js';
import { tieEvolvers } from './ties/evolve-ties.js';
import { voteEvolvers } from './votes/evolve-votes.js';
import { writtenEvolvers } from './writing/evolve-written.js';
import type { Evolvers } from './evolver.js';
import type { MeetingEntry, MeetingEntryData, MeetingEntryType } from './meeting-entry.js';
import { asTaken } from './held.js';
import { meetingOf } from './meeting-of.js';
import type { MeetingState } from './meeting-state.js';

const evolvers: Evolvers = {
  ...stageEvolvers,
  ...agendaEvolvers,
  ...attendanceEvolvers,
  ...speakerEvolvers,
  ...voteEvolvers,
  ...tieEvolvers,
  ...secretVoteEvolvers,
  ...annulmentEvolvers,
  ...proxyEvolvers,
  ...pollEvolvers,
  ...noticeEvolvers,
  ...roomEvolvers,
  ...questionEvolvers,
  ...paperEvolvers,
  ...recordEvolvers,
  ...minutesEvolvers,
  ...writtenEvolvers,
};

/** A meeting before its first entry. */
export const initialMeeting = meetingOf({}, 0);

/** The stored entry with its data typed by its name, in a form the compiler can follow through the table above. */
type EntryNamed<Type extends MeetingEntryType> = {
  [Name in Type]: {
    readonly type: Name;
    readonly audience: Audience;
    readonly data: MeetingEntryData[Name];
  };
}[Type] &
  JournalStamp;

function evolve<Type extends MeetingEntryType>(state: MeetingState, entry: EntryNamed<Type>): MeetingState {
  return evolvers[entry.type](state, entry.data, entry);
}

/** Folds entries, in order of number, into the state; those already in it are passed over. */
export function foldMeeting(state: MeetingState, entries: readonly MeetingEntry[]): MeetingState {
  return entries.reduce(
    (folded, entry) => (entry.no <= folded.no ? folded : meetingOf(evolve(folded, asTaken(entry)), entry.no)),
    state,
  );
}
