/** Who is told, while a poll of shares is open, that a place has voted and by proxy. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../../audience/audience.js';
import { CUT_OFF, GeneralMeeting, sharesRules } from '../../testing/a-general-meeting.js';
import { aVoteOpening } from '../../testing/a-meeting.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import { toldUpTo } from '../told-up-to.js';
import { viewEntries } from '../view-entries.js';
import { areBallotsKept } from './kept-ballots.js';

const reader = (personId: string | null, clearance: Reader['clearance'] = 'body'): Reader => ({
  clearance,
  personId,
});

/** Lot 0 votes in advance and lot 1 in the room; the representatives of lots 1 and 2 are there. */
function aPoll(visibility: 'scrutineers' | 'totals-only' | 'roll-call-after-close') {
  const meeting = new GeneralMeeting(
    [{ shares: 50 }, { shares: 30 }, { shares: 20 }],
    sharesRules({ visibility }),
  );
  meeting.at(CUT_OFF);
  meeting.run.must('member-0', meeting.voting([0], 'approve'));
  meeting.start([1, 2]);
  meeting.run.must('chair', aVoteOpening(meeting.itemId));
  const { voteId } = meeting.vote;
  const opened = meeting.run.state.no;
  meeting.run.must('chair', { type: 'ballots.cast-directed', voteId });
  meeting.run.must('member-1', meeting.casting(voteId, 1, 'reject'));
  const { run } = meeting;
  const told = (who: Reader) =>
    viewEntries(run.entries, who).flatMap((entry) =>
      entry.type === 'ballot.cast' ? [[entry.data.places, entry.data.proxyId !== undefined]] : [],
    );
  return { meeting, voteId, opened, told };
}

describe('the ballots of a poll of shares', () => {
  it.each(['scrutineers', 'totals-only'] as const)(
    '[VOT-32] are told to who acts for the place, the officers and the scrutineers: rules that show %s',
    (visibility) => {
      const { meeting, opened, told } = aPoll(visibility);
      const { run } = meeting;
      const all = [
        [[0], true],
        [[1], false],
      ];
      expect(told(reader('secretary', 'officers'))).toEqual(all);
      expect(told(reader('scrutineer-0'))).toEqual(all);
      expect(told(reader('member-0'))).toEqual([[[0], true]]);
      expect(told(reader('member-1'))).toEqual([[[1], false]]);
      for (const other of [reader('member-2'), reader('observer'), reader(null)]) {
        expect(told(other)).toEqual([]);
        expect(areBallotsKept(run.state, other)).toBe(true);
        expect(toldUpTo(run.state, run.entries, other)).toBe(opened);
      }
      const seen = foldMeeting(initialMeeting, viewEntries(run.entries, reader('member-2')));
      expect(seen.votes[0]?.castCounts.flat()).toEqual([0, 0, 0]);
      meeting.close();
      expect(areBallotsKept(run.state, reader('member-2'))).toBe(false);
    },
  );

  it('[VOT-32] are told to the body under rules that tell it in the end how each place voted', () => {
    const { meeting, told } = aPoll('roll-call-after-close');
    expect(told(reader('member-2'))).toHaveLength(2);
    expect(areBallotsKept(meeting.run.state, reader('member-2'))).toBe(false);
  });
});
