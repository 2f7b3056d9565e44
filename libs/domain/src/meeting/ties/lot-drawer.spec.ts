/** Who draws the lot, in a meeting and in writing. */
import { describe, expect, it } from '@jest/globals';
import { countingBy } from '../../rule-set/counting-rule.js';
import { aMotionAnswer, aRoster, aRunningMeeting, type MeetingRun } from '../../testing/a-meeting.js';
import { aRuleSet, MORE_THAN_HALF } from '../../testing/a-rule-set.js';
import { aWrittenDecision, closeWindow, IN_WRITING_MAJORITY } from '../../testing/a-written-decision.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { mayDrawLot } from './lot-drawer.js';

const BY_LOT: RuleSet = aRuleSet({ counting: countingBy('per-head'), tie: 'lot' });

function vote(run: MeetingRun) {
  const [found] = run.state.votes;
  if (found === undefined) throw new Error('there is no vote');
  return found;
}

const draw = (run: MeetingRun) =>
  ({ type: 'vote.draw-lot', voteId: vote(run).voteId, words: 'rain' }) as const;

/** Tied in a meeting; the Chair is there where that is said. */
function tiedInMeeting(isChairThere: boolean): MeetingRun {
  const { run, itemId } = aRunningMeeting();
  run.must('secretary', { type: 'roster.set', roster: aRoster(BY_LOT) });
  if (isChairThere) run.must('chair', { type: 'person.join' });
  const voteId = run.openVote(itemId);
  run.cast(0, voteId, 'approve');
  run.cast(1, voteId, 'reject');
  run.must('secretary', { type: 'vote.close', voteId });
  return run;
}

describe('the lot', () => {
  it('[TIE-7] is drawn by the Chair, and not by a secretary while the Chair is in the meeting', () => {
    const run = tiedInMeeting(true);
    expect(run.refused('secretary', draw(run))).toMatchObject({ code: 'lot-of-chair', kind: 'forbidden' });
    expect(mayDrawLot(run.state, vote(run), ['secretary'])).toBe(false);
    expect(mayDrawLot(run.state, vote(run), ['chair'])).toBe(true);
    run.must('chair', draw(run));
    expect(vote(run).tieAct).toMatchObject({ kind: 'lot', by: { personId: 'chair' } });
  });

  it('[TIE-7] is drawn by a secretary in a meeting without its Chair', () => {
    const run = tiedInMeeting(false);
    expect(mayDrawLot(run.state, vote(run), ['secretary'])).toBe(true);
    run.must('secretary', draw(run));
    expect(vote(run).tieAct).toMatchObject({ by: { personId: 'secretary' } });
  });

  it('[TIE-7] in writing is drawn by the Chair of the body, by a secretary only where there is none', () => {
    const rules: RuleSet = { ...IN_WRITING_MAJORITY, tie: 'lot', threshold: MORE_THAN_HALF };
    for (const chair of [aRoster().chair, null]) {
      const { run } = aWrittenDecision(rules, { roster: { ...aRoster(rules), chair } });
      for (let seat = 0; seat < 20; seat++) {
        const answer = aMotionAnswer(seat % 2 === 0 ? 'approve' : 'reject');
        const { voteId } = vote(run);
        run.must(`member-${seat}`, { type: 'ballot.cast', voteId, seatId: `seat-${seat}`, answer });
      }
      closeWindow(run, vote(run).voteId);
      if (chair === null) run.must('secretary', draw(run));
      else expect(run.refused('secretary', draw(run))).toMatchObject({ code: 'lot-of-chair' });
    }
  });

  it('[TIE-7] is not drawn by a Chair who withdrew from the item', () => {
    const { run, itemId } = aRunningMeeting();
    const roster = aRoster(BY_LOT);
    const [seat] = roster.seats;
    run.must('secretary', { type: 'roster.set', roster: { ...roster, chair: seat?.member ?? null } });
    const interest = { itemId, seatId: 'seat-0', text: 'My own company' };
    run.must('member-0', { type: 'interest.declare', ...interest });
    const voteId = run.openVote(itemId);
    run.cast(1, voteId, 'approve');
    run.cast(2, voteId, 'reject');
    run.must('secretary', { type: 'vote.close', voteId });
    expect(mayDrawLot(run.state, vote(run), ['chair'])).toBe(false);
    expect(run.refused('member-0', draw(run))).toMatchObject({ code: 'recused' });
    run.must('secretary', draw(run));
  });
});
