/** A decision in writing to try things in. */
import type { MeetingCommandData, WrittenQuestion } from '../meeting/meeting-command.js';
import { FIRST_WRITING } from '../meeting/writing/writing.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { firstRulesInWriting } from '../rule-set/first-rules.js';
import { anItem, aRoster, MeetingRun, STARTS } from './a-meeting.js';
import { CHANGE_BOARD_CONSTITUENCIES } from './a-rule-set.js';

export const [IN_WRITING_ALL, IN_WRITING_MAJORITY] = firstRulesInWriting(
  'Change Board',
  CHANGE_BOARD_CONSTITUENCIES,
);

/** A question on MP188 under the body's default rules, altered as given. */
export function aWrittenQuestion(altered: Partial<WrittenQuestion> = {}): WrittenQuestion {
  return {
    ...{ item: anItem(), question: 'Should MP188 be approved?', ruleSetId: null, options: [], seats: 1 },
    ...altered,
  };
}

type Call = { readonly type: 'written.call' } & MeetingCommandData['written.call'];

/** The call of one question to the Change Board under these rules, altered as given. */
export function aCall(ruleSet: RuleSet, altered: Partial<Call> = {}): Call {
  return {
    type: 'written.call',
    ...{ meetingId: 'written-1', bodyId: 'change-board', bodyName: 'Change Board', bodyCode: 'CB' },
    title: 'MP188 between meetings',
    clocks: { noticeWorkingDays: 5, paperWorkingDays: 5 },
    reminders: FIRST_WRITING.reminders,
    roster: aRoster(ruleSet),
    workingDays: 5,
    questions: [aWrittenQuestion()],
    ...altered,
  };
}

/** A written decision that is out, with the ids of its votes. */
export function aWrittenDecision(
  ruleSet: RuleSet = IN_WRITING_MAJORITY,
  altered: Partial<Call> = {},
): { readonly run: MeetingRun; readonly voteIds: readonly string[] } {
  const run = new MeetingRun();
  run.must('secretary', aCall(ruleSet, altered));
  return { run, voteIds: run.state.votes.map(({ voteId }) => voteId) };
}

/** The window of the vote is over, and the clock closes it. */
export function closeWindow(run: MeetingRun, voteId: string): void {
  const { closesAt } = run.state.votes.find((vote) => vote.voteId === voteId) ?? {};
  run.seconds = (Date.parse(closesAt ?? '') - Date.parse(STARTS)) / 1_000;
  run.must('clock', { type: 'vote.close-on-time', voteId });
}
