/** A roll call that is kept for the scrutineers: who reads it, and what it needs. */
import { describe, expect, it } from '@jest/globals';
import { aRoster, aRunningMeeting, aVoteOpening } from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { countingBy } from '../../rule-set/counting-rule.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { isAnnulledByOne } from '../annulment/annulment.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import { sayAwaited } from '../ties/say-tie-act.js';
import { viewEntries } from '../view-entries.js';

/** A running meeting whose body keeps its roll calls for these scrutineers. */
function aBody(scrutineers = aRoster().scrutineers ?? [], rules: Partial<RuleSet> = {}) {
  const { run, itemId } = aRunningMeeting();
  const ruleSet = aRuleSet({ visibility: 'scrutineers', ...rules });
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

  it('[VOT-30] keeps the count for them until it is declared, and officers declare without it', () => {
    const { run, itemId } = aBody();
    const voteId = run.openVote(itemId);
    run.cast(0, voteId, 'approve');
    run.must('chair', { type: 'vote.close', voteId });
    const outcomeFor = (clearance: 'officers' | 'body', personId: string) =>
      foldMeeting(initialMeeting, viewEntries(run.entries, { clearance, personId })).votes[0]?.outcome;
    expect(outcomeFor('officers', 'secretary')).toBeNull();
    expect(outcomeFor('body', 'member-0')).toBeNull();
    expect(outcomeFor('body', 'scrutineer-1')).toMatchObject({ verdict: 'approved' });
    run.must('chair', { type: 'vote.declare', voteId });
    expect(outcomeFor('officers', 'secretary')).toMatchObject({ verdict: 'approved' });
  });

  it('[VOT-30] tells officers that it is tied where they must act, and nothing more', () => {
    const { run, itemId } = aBody(undefined, { tie: 'casting-vote', counting: countingBy('per-head') });
    const voteId = run.openVote(itemId);
    run.cast(0, voteId, 'approve');
    run.cast(1, voteId, 'reject');
    run.must('chair', { type: 'vote.close', voteId });
    const seen = () =>
      foldMeeting(initialMeeting, viewEntries(run.entries, { clearance: 'officers', personId: 'chair' }))
        .votes[0];
    const before = seen();
    if (before === undefined) throw new Error('there is no vote');
    expect(before).toMatchObject({ outcome: null, awaits: 'casting-vote' });
    expect(sayAwaited(before)).toBe('Waiting for the Chair’s casting vote.');
    expect(isAnnulledByOne('meeting', before)).toBe(true);
    const answer = { kind: 'motion', choice: 'approve' } as const;
    run.must('chair', { type: 'vote.give-casting-vote', voteId, answer });
    const after = seen();
    if (after === undefined) throw new Error('there is no vote');
    expect(after).toMatchObject({ outcome: null, awaits: null });
    expect(isAnnulledByOne('meeting', after)).toBe(false);
  });

  it('[VOT-23] needs somebody to read it', () => {
    const { run, itemId } = aBody([]);
    expect(run.refused('chair', aVoteOpening(itemId)).code).toBe('no-scrutineers');
  });
});
