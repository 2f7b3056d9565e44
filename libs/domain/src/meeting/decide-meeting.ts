/**
 * Decides what a command writes into a meeting's journal, or why not. Pure: the time, fresh ids and seals come with the
 * context. Roles are the access table's business; here stands what depends on how the meeting is.
 */
import { refuse } from '../value/refusal.js';
import type { BallotBox } from './ballot-box.js';
import { agendaDeciders } from './decide-agenda.js';
import { annulmentDeciders } from './decide-annulment.js';
import { attendanceDeciders } from './decide-attendance.js';
import { ballotDeciders } from './decide-ballots.js';
import type { DecideContext } from './decide-context.js';
import { handDeciders } from './decide-hands.js';
import { interestDeciders } from './decide-interests.js';
import { proxyDeciders } from './decide-proxies.js';
import { recordDeciders } from './decide-records.js';
import { roomDeciders } from './decide-room.js';
import { runOffDeciders } from './decide-run-off.js';
import { secretBoxDeciders } from './decide-secret-box.js';
import { secretVoteDeciders } from './decide-secret-votes.js';
import { speakerDeciders } from './decide-speakers.js';
import { stageDeciders } from './decide-stage.js';
import { tableDeciders } from './decide-table.js';
import { tieDeciders } from './decide-ties.js';
import { voteDeciders } from './decide-votes.js';
import { writtenDeciders } from './decide-written.js';
import type { Deciders, Decision, Situation } from './decided.js';
import type { MeetingCommand, MeetingCommandData, MeetingCommandType } from './meeting-command.js';
import type { MeetingState } from './meeting-state.js';
import { checkStage } from './stage-table.js';

const deciders: Deciders = {
  ...stageDeciders,
  ...agendaDeciders,
  ...tableDeciders,
  ...attendanceDeciders,
  ...interestDeciders,
  ...speakerDeciders,
  ...voteDeciders,
  ...tieDeciders,
  ...runOffDeciders,
  ...annulmentDeciders,
  ...ballotDeciders,
  ...proxyDeciders,
  ...handDeciders,
  ...secretVoteDeciders,
  ...secretBoxDeciders,
  ...roomDeciders,
  ...recordDeciders,
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
