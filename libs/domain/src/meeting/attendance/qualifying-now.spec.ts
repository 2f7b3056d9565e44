/** Who qualifies to the quorum of a general meeting, as people come, hold proxies and stand for several. */
import { describe, expect, it } from '@jest/globals';
import { quorumFigures } from '../../quorum/say-quorum.js';
import { GeneralMeeting, sharesRules } from '../../testing/a-general-meeting.js';
import { quorumNow } from '../select.js';

const LOTS = [
  { shares: 60, holder: 'alpha' },
  { shares: 20, holder: 'beta' },
  { shares: 5, holder: 'beta' },
  { shares: 10, holder: 'gamma' },
];

function figures({ run }: GeneralMeeting): string {
  const reading = quorumNow(run.state, null);
  return reading === null ? '' : `${reading.met ? 'met' : 'not met'}: ${quorumFigures(reading)}`;
}

describe('the quorum of a general meeting', () => {
  it('[QRM-9] counts who is there for a holder in person, by representative or by proxy, each holder once', () => {
    const meeting = new GeneralMeeting(LOTS);
    meeting.start([1, 2]);
    expect(figures(meeting)).toBe('not met: 1 qualifying person, 2 needed');
    meeting.run.must('member-0', { type: 'seat.take', seatId: 'lot-0', personId: 'member-0' });
    expect(figures(meeting)).toBe('met: 2 qualifying persons, 2 needed');
  });

  it('[QRM-9] counts a proxy who is there, once, whatever number of holders gave theirs', () => {
    const meeting = new GeneralMeeting(LOTS);
    for (const lot of [0, 1, 3]) meeting.run.must(`member-${lot}`, meeting.voting([lot], 'approve'));
    meeting.start();
    expect(figures(meeting)).toBe('not met: 1 qualifying person, 2 needed');
    meeting.run.must('member-2', { type: 'seat.take', seatId: 'lot-2', personId: 'member-2' });
    expect(figures(meeting)).toBe('met: 2 qualifying persons, 2 needed');
    meeting.run.must('chair', { type: 'person.leave' });
    expect(figures(meeting)).toBe('not met: 1 qualifying person, 2 needed');
  });

  it('[QRM-9] stands beside seats that are asked for as well, and is read when a vote opens and closes', () => {
    const quorum = { ...sharesRules().quorum, count: 2 };
    const meeting = new GeneralMeeting(LOTS, sharesRules({ quorum }));
    meeting.start([1, 2]);
    expect(figures(meeting)).toBe('not met: 2 of 4, 2 needed; 1 qualifying person, 2 needed');
    meeting.run.must('member-3', { type: 'seat.take', seatId: 'lot-3', personId: 'member-3' });
    meeting.run.openVote(meeting.itemId);
    meeting.run.must('member-3', { type: 'seat.leave', seatId: 'lot-3' });
    expect(meeting.close().outcome).toMatchObject({
      quorumAtOpening: { met: true, qualifying: { present: 2, needed: 2 } },
      quorumAtClose: { met: false, qualifying: { present: 1, needed: 2 } },
    });
  });
});
