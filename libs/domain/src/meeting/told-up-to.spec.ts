/** Proves how far the journal of a general meeting is told of while votes in advance are taken. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../audience/audience.js';
import { GeneralMeeting, sharesRules } from '../testing/a-general-meeting.js';
import { aRunningMeeting } from '../testing/a-meeting.js';
import { viewEntries } from './view-entries.js';
import { isLengthKept, toldUpTo } from './told-up-to.js';

const LOTS = [60, 20, 10].map((shares) => ({ shares }));
const READERS = {
  public: { clearance: 'public', personId: null },
  observer: { clearance: 'body', personId: 'observer' },
  giver: { clearance: 'body', personId: 'member-0' },
  chair: { clearance: 'officers', personId: 'chair' },
} satisfies Record<string, Reader>;

describe('the length of a journal', () => {
  it('[ADV-4] tells of no vote in advance to who may not read it, until the meeting starts', () => {
    const meeting = new GeneralMeeting(LOTS, sharesRules());
    const { run } = meeting;
    const called = run.state.no;
    run.must('member-0', meeting.voting([0], 'approve'));
    run.must('member-1', meeting.voting([1], 'reject'));
    const told = (reader: Reader) => toldUpTo(run.state, run.entries, reader);
    const kept = () => Object.values(READERS).map((reader) => isLengthKept(run.state, reader));
    expect(kept()).toEqual([true, true, true, false]);
    expect([told(READERS.public), told(READERS.observer)]).toEqual([called, called]);
    expect(told(READERS.giver)).toBe(called + 1);
    meeting.start();
    expect(kept()).toEqual([false, false, false, false]);
  });

  it('[ADV-4] leaves holes that tell a holder how many acts were kept from them between two entries of their own, and nothing else', () => {
    const meeting = new GeneralMeeting([
      ...LOTS,
      ...LOTS.map(({ shares }) => ({ shares, holder: 'holder-2', representative: 'member-2' })),
    ]);
    const { run } = meeting;
    run.must('member-0', meeting.voting([0], 'approve'));
    const before = run.state.no;
    run.must('member-2', meeting.voting([2, 3, 4, 5], 'reject'));
    run.must('member-1', meeting.appointing(1, 'observer', 'reject'));
    run.must('member-0', meeting.voting([0], 'reject'));
    const numbers = viewEntries(run.entries, READERS.giver).map(({ no }) => no);
    // The holder’s own revocation and vote, and five entries of others that they cannot tell apart.
    expect(numbers.filter((no) => no > before)).toEqual([before + 6, before + 7]);
  });

  it('[ADV-4] is told where no shares vote, and ends before the first ballot of an open vote [VOT-28]', () => {
    const { run, itemId } = aRunningMeeting();
    expect(isLengthKept(run.state, READERS.public)).toBe(false);
    const voteId = run.openVote(itemId);
    const opened = run.state.no;
    run.cast(1, voteId, 'approve');
    expect(toldUpTo(run.state, run.entries, READERS.public)).toBe(opened);
  });
});
