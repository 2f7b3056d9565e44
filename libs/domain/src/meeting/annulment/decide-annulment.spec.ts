/** Annulling a declared outcome by two people, proved by commands and by what each reader is told. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../../audience/audience.js';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { type MeetingRun, aRunningMeeting } from '../../testing/a-meeting.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import type { Vote } from '../meeting-state.js';
import { isOutcomeAnnulled, sayResult } from './say-annulment.js';
import { viewEntries } from '../view-entries.js';

const reason = 'A seat was missing from the roll';
const everyone: Reader = { clearance: 'public', personId: null };
const member: Reader = { clearance: 'body', personId: 'member-3' };

function voteOf(run: MeetingRun): Vote {
  const [vote] = run.state.votes;
  if (vote === undefined) throw new Error('no vote');
  return vote;
}

function declaredMeeting(...items: Parameters<typeof aRunningMeeting>) {
  const { run, itemId } = aRunningMeeting(...items);
  const voteId = run.openVote(itemId);
  for (let seat = 0; seat < 20; seat++) run.cast(seat, voteId, 'approve');
  run.must('chair', { type: 'vote.close', voteId });
  run.must('chair', { type: 'vote.declare', voteId });
  const propose = () => run.must('secretary', { type: 'vote.propose-annulment', voteId, reason });
  const confirm = () =>
    ({ type: 'vote.confirm-annulment', voteId, proposal: voteOf(run).annulment?.no ?? 1 }) as const;
  return { run, itemId, voteId, propose, confirm };
}

function seenBy(run: MeetingRun, reader: Reader) {
  const view = viewEntries(run.entries, reader);
  return { state: foldMeeting(initialMeeting, view), view };
}

function resultFor(run: MeetingRun, reader: Reader): string | null {
  const [vote] = seenBy(run, reader).state.votes;
  return vote === undefined ? null : sayResult(vote, 'MP188');
}

describe('a declared outcome', () => {
  it('[VOT-16] stands until a second person confirms its annulment', () => {
    const { run, propose, confirm } = declaredMeeting();
    propose();
    expect(voteOf(run)).toMatchObject({ stage: 'declared', annulment: { reason, confirmed: null } });
    expect(run.refused('secretary', confirm())).toMatchObject({ code: 'second-person-needed' });
    expect(voteOf(run).stage).toBe('declared');
    run.must('chair', confirm());
    expect(voteOf(run)).toMatchObject({
      stage: 'annulled',
      annulledBecause: reason,
      outcome: { verdict: 'approved' },
      annulment: { proposed: { role: 'secretary' }, confirmed: { role: 'chair' } },
    });
    expect(isOutcomeAnnulled(voteOf(run))).toBe(true);
    expect(run.entries.map(({ type }) => type)).toContain('vote.declared');
  });

  it('[VOT-16] is annulled by an administrator as the second person, and after the close of the meeting', () => {
    const { run, propose, confirm } = declaredMeeting();
    run.must('chair', { type: 'meeting.close' });
    propose();
    run.must('administrator', confirm());
    expect(voteOf(run).annulment?.confirmed).toMatchObject({ role: 'administrator' });
  });

  it('[VOT-16] is followed by a new vote with its own roll', () => {
    const { run, itemId, voteId, propose, confirm } = declaredMeeting();
    propose();
    run.must('chair', confirm());
    expect(run.openVote(itemId)).not.toBe(voteId);
    expect(voteOf(run).stage).toBe('annulled');
  });

  it('[VOT-16] refuses an annulment without a reason, without a proposal, or of another proposal than was read', () => {
    const { run, voteId, propose, confirm } = declaredMeeting();
    const asked = { type: 'vote.propose-annulment', voteId, reason } as const;
    expect(run.refused('secretary', { ...asked, reason: ' ' })).toMatchObject({ code: 'text-missing' });
    expect(run.refused('chair', confirm())).toMatchObject({ code: 'no-annulment-proposed' });
    propose();
    expect(run.refused('chair', asked)).toMatchObject({ code: 'annulment-proposed' });
    const read = confirm();
    const withdraw = { type: 'vote.withdraw-annulment', voteId, reason: 'The roll was right' } as const;
    run.must('secretary', withdraw);
    expect(voteOf(run)).toMatchObject({ stage: 'declared', annulment: null });
    expect(run.refused('secretary', withdraw)).toMatchObject({ code: 'no-annulment-proposed' });
    propose();
    expect(run.refused('chair', read)).toMatchObject({ code: 'proposal-changed', field: 'proposal' });
    run.must('chair', confirm());
    expect(run.refused('chair', asked)).toMatchObject({ code: 'vote-annulled' });
  });

  it('[VOT-16] is what two people annul: one that is not declared is refused', () => {
    const { run, itemId } = aRunningMeeting();
    const voteId = run.openVote(itemId);
    expect(run.refused('secretary', { type: 'vote.propose-annulment', voteId, reason }).code).toBe(
      'vote-not-declared',
    );
  });

  it('[VOT-17] is told as annulled to all who were told it: names to the body, roles to the public', () => {
    const { run, propose, confirm } = declaredMeeting({ classification: 'GREEN' });
    propose();
    expect(resultFor(run, everyone)).toBe('MP188 is approved');
    run.must('chair', confirm());
    const annulled = 'Annulled: “MP188 is approved” does not count. A seat was missing from the roll.';
    expect(resultFor(run, everyone)).toBe(`${annulled} Proposed by the secretary, confirmed by the Chair.`);
    expect(resultFor(run, member)).toBe(
      `${annulled} Proposed by Name of secretary (the secretary), confirmed by Name of chair (the Chair).`,
    );
  });

  it('[VOT-17] is told to nobody else', () => {
    const { run, propose, confirm } = declaredMeeting({ classification: 'AMBER' });
    propose();
    run.must('chair', confirm());
    expect(JSON.stringify(seenBy(run, everyone).view)).not.toContain(reason);
  });

  it('[VOT-17] is told in the minutes as declared and then annulled', () => {
    const { run, propose, confirm } = declaredMeeting();
    const vote = (reader: Reader) => {
      const { state, view } = seenBy(run, reader);
      return draftMinutes(state, view)
        .sections.flatMap(({ paragraphs }) => paragraphs)
        .find(({ kind }) => kind === 'vote');
    };
    propose();
    expect(vote(everyone)?.text).toMatch(
      /It is proposed to annul this outcome: .* it stands until another person confirms\.$/,
    );
    run.must('chair', confirm());
    expect(vote(everyone)?.text).toMatch(
      /MP188 was approved .* This outcome was annulled at 10:00 on Wednesday 22 December 2021 and does not count: A seat was missing from the roll\. Proposed by the secretary, confirmed by the Chair\.$/,
    );
    expect(vote(everyone)?.entryNos).toContain(run.state.no);
  });
});
