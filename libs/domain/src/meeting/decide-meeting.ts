/**
 * Decides what a command writes into a meeting's journal, or why not. Pure: the time, fresh ids and seals come with the
 * context. Roles are the access table's business; here stands what depends on how the meeting is.
 */
import { refuse } from '../value/refusal.js';
import type { BallotBox } from './ballots/ballot-box.js';
import { agendaDeciders } from './agenda/decide-agenda.js';
import { annulmentDeciders } from './annulment/decide-annulment.js';
import { attendanceDeciders } from './attendance/decide-attendance.js';
import { otherDeciders } from './attendance/decide-others.js';
import { ballotDeciders } from './ballots/decide-ballots.js';
import type { DecideContext } from './decide-context.js';
import { guestDeciders } from './attendance/decide-guests.js';
import { handDeciders } from './votes/decide-hands.js';
import { interestDeciders } from './attendance/decide-interests.js';
import { advanceVoteDeciders } from './proxies/decide-advance-votes.js';
import { directedDeciders } from './ballots/decide-directed.js';
import { noticeDeciders } from './notice/decide-notice.js';
import { proxyDeciders } from './proxies/decide-proxies.js';
import { minutesDeciders } from './minutes/decide-minutes.js';
import { paperDeciders } from './papers/decide-papers.js';
import { pollDeciders } from './polls/decide-polls.js';
import { answeringDeciders } from './questions/decide-answering.js';
import { askingDeciders } from './questions/decide-asking.js';
import { moderatingDeciders } from './questions/decide-moderating.js';
import { recordDeciders } from './records/decide-records.js';
import { roomDeciders } from './stage/decide-room.js';
import { runOffDeciders } from './ties/decide-run-off.js';
import { secretBoxDeciders } from './secret/decide-secret-box.js';
import { secretVoteDeciders } from './secret/decide-secret-votes.js';
import { speakerDeciders } from './attendance/decide-speakers.js';
import { stageDeciders } from './stage/decide-stage.js';
import { tableDeciders } from './agenda/decide-table.js';
import { tieDeciders } from './ties/decide-ties.js';
import { voteDeciders } from './votes/decide-votes.js';
import { writtenDeciders } from './writing/decide-written.js';
import type { Deciders, Decision, Situation } from './decided.js';
import type { MeetingCommand, MeetingCommandData, MeetingCommandType } from './meeting-command.js';
import type { MeetingState } from './meeting-state.js';
import { checkStage } from './stage/stage-table.js';

const deciders: Deciders = {
  ...stageDeciders,
  ...agendaDeciders,
  ...tableDeciders,
  ...attendanceDeciders,
  ...otherDeciders,
  ...guestDeciders,
  ...interestDeciders,
  ...speakerDeciders,
  ...voteDeciders,
  ...tieDeciders,
  ...runOffDeciders,
  ...annulmentDeciders,
  ...ballotDeciders,
  ...directedDeciders,
  ...proxyDeciders,
  ...noticeDeciders,
  ...advanceVoteDeciders,
  ...handDeciders,
  ...pollDeciders,
  ...secretVoteDeciders,
  ...secretBoxDeciders,
  ...roomDeciders,
  ...askingDeciders,
  ...moderatingDeciders,
  ...answeringDeciders,
  ...paperDeciders,
  ...recordDeciders,
  ...minutesDeciders,
  ...writtenDeciders,
};

/** The command typed by its name, in a form the compiler can follow through the table above. */
type CommandNamed<Type extends MeetingCommandType> = {
  [Name in Type]: { readonly type: Name } & MeetingCommandData[Name];
}[Type];

function decide<Type extends MeetingCommandType>(
  command: CommandNamed<Type>,
  situation: Situation,
): Decision {
  return deciders[command.type](command, situation);
}

/** The entries that the command writes, in order, or the refusal; nothing changes until the entries are folded. */
export function decideMeeting(
  state: MeetingState,
  box: BallotBox,
  command: MeetingCommand,
  context: DecideContext,
): Decision {
  if (command.type !== 'meeting.plan' && command.type !== 'written.call') {
    if (state.no === 0) {
      return refuse('missing', 'no-such-meeting', 'There is no such meeting. Choose one from the calendar.');
    }
    const possible = checkStage(command.type, state);
    if (!possible.ok) return possible;
  }
  return decide(command, { state, box, context });
}
