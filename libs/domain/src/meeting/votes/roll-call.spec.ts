/** A roll call that is kept for the scrutineers: who reads it, and what it needs. */
import { describe, expect, it } from '@jest/globals';
import { aRoster, aRunningMeeting, aVoteOpening } from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { viewEntries } from '../view-entries.js';

/** A running meeting whose body keeps its roll calls for these scrutineers. */
function aBody(scrutineers = aRoster().scrutineers ?? []) {
  const { run, itemId } = aRunningMeeting();
  const ruleSet = aRuleSet({ visibility: 'scrutineers' });
  run.must('secretary', { type: 'roster.set', roster: { ...aRoster(ruleSet), scrutineers } });
  return { run, itemId };
}

describe('a roll call for scrutineers', () => {
  it('[VOT-23] is read by them alone, not by officers', () => {
    const { run, itemId } = aBody();
    const voteId = run.openVote(itemId);
    run.cast(0, voteId, 'approve');
    run.must('chair', { type: 'vote.close', voteId });
    const seen = (clearance: 'officers' | 'body', personId: string) =>
      viewEntries(run.entries, { clearance, personId }).filter(({ type }) => type === 'roll-call.taken')
        .length;
    expect([seen('officers', 'secretary'), seen('body', 'member-0')]).toEqual([0, 0]);
    expect([seen('body', 'scrutineer-1'), seen('officers', 'scrutineer-2')]).toEqual([1, 1]);
  });

  it('[VOT-23] needs somebody to read it', () => {
    const { run, itemId } = aBody([]);
    expect(run.refused('chair', aVoteOpening(itemId)).code).toBe('no-scrutineers');
  });
});
