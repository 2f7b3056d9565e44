/** The one table of which command is possible at which stage of a meeting. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { MeetingCommandType } from '../meeting-command.js';
import { MEETING_STAGES, type MeetingStage } from '../meeting-state.js';
import { type Conduct } from '../writing/writing.js';
import {
  STAGES_BEFORE as BEFORE,
  STAGES_CALLED as CALLED,
  STAGES_RUNNING as RUNNING,
  STAGES_SITTING as SITTING,
} from './stages.js';

const NOT_OVER: readonly MeetingStage[] = ['planned', ...CALLED];
const RUNNING_OR_CLOSED: readonly MeetingStage[] = [...RUNNING, 'closed'];
const CALLED_OR_CLOSED: readonly MeetingStage[] = [...CALLED, 'closed'];

/** The commands that need a meeting, or a written decision, to be there. */
type Moving = Exclude<MeetingCommandType, 'meeting.plan' | 'written.call'>;

interface Move {
  /** "You cannot <act> while the meeting is planned." */
  readonly act: string;
  readonly stages: readonly MeetingStage[];
}

/** Ballots may be sent at any stage: the vote itself says better than the meeting why one came too early or too late. */
const MOVES: Readonly<Record<Moving, Move>> = {
  'roster.set': { act: 'change the roster', stages: NOT_OVER },
  'meeting.reschedule': { act: 'move the meeting to another time', stages: [...BEFORE, 'adjourned'] },
  'meeting.call': { act: 'call the meeting', stages: ['planned'] },
  'meeting.start': { act: 'start the meeting', stages: ['called'] },
  'meeting.pause': { act: 'pause the meeting', stages: ['in-session'] },
  'meeting.resume': { act: 'resume the meeting', stages: ['paused', 'adjourned'] },
  'meeting.adjourn': { act: 'adjourn the meeting', stages: SITTING },
  'meeting.close': { act: 'close the meeting', stages: RUNNING },
  'meeting.reopen': { act: 'reopen the meeting', stages: ['closed'] },
  'meeting.cancel': { act: 'cancel the meeting', stages: BEFORE },
  'item.add': { act: 'add an item', stages: NOT_OVER },
  'item.amend': { act: 'change an item', stages: NOT_OVER },
  'item.move': { act: 'move an item', stages: NOT_OVER },
  'item.remove': { act: 'remove an item', stages: NOT_OVER },
  'paper.add': { act: 'add a paper', stages: NOT_OVER },
  'paper.revise': { act: 'change a paper', stages: NOT_OVER },
  'paper.reclassify': { act: 'open up a paper', stages: MEETING_STAGES },
  'paper.withdraw': { act: 'take back a paper', stages: MEETING_STAGES },
  'item.open': { act: 'go to an item', stages: ['in-session'] },
  'item.close': { act: 'close an item', stages: ['in-session'] },
  'item.defer': { act: 'defer an item', stages: CALLED },
  'seat.take': { act: 'take a seat', stages: CALLED },
  'lots.take': { act: 'take a seat', stages: CALLED },
  'seat.leave': { act: 'leave a seat', stages: CALLED },
  'apologies.give': { act: 'give apologies', stages: NOT_OVER },
  'apologies.withdraw': { act: 'withdraw apologies', stages: NOT_OVER },
  'person.join': { act: 'join', stages: CALLED },
  'person.leave': { act: 'leave', stages: CALLED },
  'guest.admit': { act: 'admit a guest', stages: CALLED },
  'guest.leave': { act: 'note that a guest left', stages: CALLED },
  'interest.declare': { act: 'declare an interest', stages: NOT_OVER },
  'interest.withdraw': { act: 'withdraw an interest', stages: NOT_OVER },
  'proxy.appoint': { act: 'appoint a proxy', stages: NOT_OVER },
  'proxies.appoint': { act: 'appoint proxies', stages: NOT_OVER },
  'proxies.revoke': { act: 'revoke proxies', stages: NOT_OVER },
  'proxy.revoke': { act: 'revoke a proxy', stages: NOT_OVER },
  'advance-votes.give': { act: 'vote in advance', stages: ['called', 'adjourned'] },
  'short-notice.agree': { act: 'agree to shorter notice', stages: ['planned'] },
  'short-notice.withdraw': { act: 'withdraw the consent to shorter notice', stages: ['planned'] },
  'speaker.ask': { act: 'ask to speak', stages: ['in-session'] },
  'speaker.call': { act: 'call a speaker', stages: ['in-session'] },
  'speaker.finish': { act: 'end a speech', stages: RUNNING },
  'speaker.withdraw': { act: 'leave the queue', stages: RUNNING },
  'vote.open': { act: 'open a vote', stages: ['in-session'] },
  'secret-vote.prepare': { act: 'prepare a secret vote', stages: CALLED },
  'scrutineer.ready': { act: 'make ready for a secret vote', stages: CALLED },
  'notice.give': { act: 'make the key of a secret vote', stages: CALLED },
  'share.confirm': { act: 'confirm a share', stages: CALLED },
  'ballot-paper.issue': { act: 'take a ballot paper', stages: CALLED },
  'secret-vote.open': { act: 'open a vote', stages: ['in-session'] },
  'secret-vote.close': { act: 'close a vote', stages: SITTING },
  'share.give': { act: 'give a share', stages: RUNNING },
  'count.confirm': { act: 'confirm a count', stages: RUNNING },
  'ballot.cast': { act: 'vote', stages: MEETING_STAGES },
  'ballots.cast': { act: 'vote', stages: MEETING_STAGES },
  'ballots.cast-directed': { act: 'vote', stages: MEETING_STAGES },
  'ballot.record': { act: 'record a vote', stages: MEETING_STAGES },
  'hands.enter': { act: 'enter a show of hands', stages: SITTING },
  'poll.demand': { act: 'demand a poll', stages: ['called', ...SITTING] },
  'poll.withdraw': { act: 'withdraw a demand', stages: CALLED },
  'question.ask': { act: 'ask a question', stages: CALLED },
  'question.withdraw': { act: 'withdraw a question', stages: CALLED },
  'question.show': { act: 'show a question', stages: CALLED_OR_CLOSED },
  'question.group': { act: 'put questions together', stages: CALLED_OR_CLOSED },
  'question.hold-back': { act: 'decide on a question', stages: CALLED_OR_CLOSED },
  'question.take-up': { act: 'take up a question', stages: ['in-session'] },
  'question.put-back': { act: 'put a question back', stages: ['in-session'] },
  'question.answer': { act: 'answer a question', stages: CALLED_OR_CLOSED },
  'question.correct-answer': { act: 'correct an answer', stages: CALLED_OR_CLOSED },
  'vote.extend': { act: 'put off the close of a vote', stages: SITTING },
  'vote.close-on-time': { act: 'close a vote', stages: MEETING_STAGES },
  'vote.remind': { act: 'remind anybody', stages: ['in-session'] },
  'written.report': { act: 'report a written decision', stages: CALLED_OR_CLOSED },
  'vote.close': { act: 'close a vote', stages: SITTING },
  'vote.give-casting-vote': { act: 'give the casting vote', stages: RUNNING },
  'vote.draw-lot': { act: 'draw the lot', stages: RUNNING },
  'vote.call-run-off': { act: 'open a run-off', stages: ['in-session'] },
  'vote.declare': { act: 'declare an outcome', stages: RUNNING },
  'vote.annul': { act: 'annul a vote', stages: RUNNING },
  'vote.propose-annulment': { act: 'propose to annul an outcome', stages: RUNNING_OR_CLOSED },
  'vote.confirm-annulment': { act: 'confirm an annulment', stages: RUNNING_OR_CLOSED },
  'vote.withdraw-annulment': { act: 'withdraw an annulment', stages: RUNNING_OR_CLOSED },
  'room.show': { act: 'change the room screen', stages: MEETING_STAGES },
  'note.write': { act: 'write a note', stages: CALLED_OR_CLOSED },
  'objection.write': { act: 'write down an objection', stages: RUNNING },
  'decision.write': { act: 'write a decision', stages: RUNNING },
  'action.give': { act: 'give an action', stages: RUNNING_OR_CLOSED },
  'headline.publish': { act: 'publish a headline', stages: CALLED_OR_CLOSED },
  'record.correct': { act: 'correct a record', stages: CALLED_OR_CLOSED },
  'action.report': { act: 'report on an action', stages: RUNNING_OR_CLOSED },
  'record.strike': { act: 'strike a record', stages: CALLED_OR_CLOSED },
  'minutes.circulate': { act: 'send the minutes round', stages: ['closed'] },
  'minutes.ask-correction': { act: 'ask for a correction of the minutes', stages: ['closed'] },
  'minutes.answer-correction': { act: 'answer a correction', stages: ['closed'] },
  'minutes.approve': { act: 'approve the minutes', stages: ['closed'] },
  'minutes.approve-at': { act: 'approve the minutes', stages: ['closed'] },
  'minutes.end-approval': { act: 'take back an approval of the minutes', stages: ['closed'] },
  'minutes.publish': { act: 'publish the minutes', stages: ['closed'] },
};

const STAGE_WORDS: Readonly<Record<MeetingStage, string>> = {
  planned: 'planned but not yet called',
  called: 'called but not yet started',
  'in-session': 'in session',
  paused: 'paused',
  adjourned: 'adjourned',
  closed: 'closed',
  cancelled: 'cancelled',
};

/** What happens where nobody meets; all else belongs to a meeting. */
const IN_WRITING: ReadonlySet<Moving> = new Set([
  ...(['roster.set', 'interest.declare', 'interest.withdraw', 'ballot.record'] as const),
  ...(['ballot.cast', 'ballots.cast'] as const),
  ...(['vote.extend', 'vote.remind', 'vote.close-on-time', 'vote.close', 'vote.declare'] as const),
  ...(['vote.annul', 'vote.propose-annulment', 'vote.confirm-annulment', 'vote.withdraw-annulment'] as const),
  ...(['vote.give-casting-vote', 'vote.draw-lot'] as const),
  ...(['note.write', 'action.give', 'headline.publish', 'record.correct', 'record.strike'] as const),
  'action.report' as const,
]);
/** And what only happens there. */
const IN_WRITING_ONLY: ReadonlySet<Moving> = new Set(['vote.remind']);

function checkConduct(type: Moving, conduct: Conduct): Result<Conduct> {
  const { act } = MOVES[type];
  if (conduct === 'written' ? IN_WRITING.has(type) : !IN_WRITING_ONLY.has(type)) return accept(conduct);
  const sentence =
    conduct === 'written'
      ? `You cannot ${act} here: this is a written decision, and nobody meets for it.`
      : `You cannot ${act} here: that is for written decisions, and this is a meeting.`;
  return refuse('conflict', 'wrong-conduct', sentence);
}

/** Accepts the command at this stage, or refuses it and says when it is possible. */
export function checkStage(
  type: Moving,
  { stage, conduct }: { readonly stage: MeetingStage; readonly conduct: Conduct },
): Result<unknown> {
  const possible = checkConduct(type, conduct);
  if (!possible.ok) return possible;
  const { act, stages } = MOVES[type];
  if (stages.includes(stage)) return accept(stage);
  const when = stages.map((allowed) => STAGE_WORDS[allowed]).join(', or ');
  const sentence = `You cannot ${act} while the meeting is ${STAGE_WORDS[stage]}; it is possible while it is ${when}.`;
  return refuse('conflict', 'wrong-stage', sentence);
}
