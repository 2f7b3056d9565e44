/** The figures of a resolution, as proxies are directed and as they were counted. */
import { describe, expect, it } from '@jest/globals';
import type { DirectedProxy } from '@quorate/contracts';
import { GeneralMeeting, sharesRules } from '@quorate/domain/testing/a-general-meeting.js';
import { aVoteOpening } from '@quorate/domain/testing/a-meeting.js';
import { pollSheets } from './poll-sheet.js';
import { receivedProxies, recordedBallots } from './proxy-list.js';
import { whatWaits } from './what-waits.js';

const LOTS = [{ shares: 60 }, { shares: 20 }, { shares: 5 }, { shares: 15 }];

function directionsOf(meeting: GeneralMeeting): DirectedProxy[] {
  return meeting.run.state.proxies.map(({ proxyId, seatId, member, holder }) => ({
    ...{ proxyId, seatId, label: seatId, memberName: member.name, holderName: holder.name },
    ...{ isMine: false, isHeld: false, at: '', no: 1, code: '' },
    directions: meeting.run.directions.get(proxyId)?.directions ?? [],
  }));
}

/** Alpha votes in advance, Beta gives a proxy to the observer, Gamma comes. */
function given(): GeneralMeeting {
  const meeting = new GeneralMeeting(LOTS, sharesRules({ visibility: 'scrutineers' }));
  meeting.run.must('member-0', meeting.voting([0], 'approve'));
  meeting.run.must('member-1', meeting.appointing(1, 'observer', 'reject'));
  return meeting;
}

const none = { approve: 0, reject: 0, abstain: 0, discretion: 0 };

describe('the sheet of a scrutineer', () => {
  it('adds the votes of proxies by who casts them, and how they are directed', () => {
    const meeting = given();
    const [sheet] = pollSheets(meeting.run.state, directionsOf(meeting));
    expect(sheet).toMatchObject({
      ...{ vote: null, isCounted: false },
      by: { advance: { ...none, approve: 60 }, proxy: { ...none, reject: 20 }, room: none },
      all: { approve: 60, reject: 20 },
    });
  });

  it('adds the counted votes once the poll is closed, those of the room apart', () => {
    const meeting = given();
    const { run, itemId } = meeting;
    run.must('member-3', meeting.appointing(3, 'observer'));
    meeting.start([2]);
    run.must('chair', aVoteOpening(itemId, { question: 'Change?' }));
    const { voteId } = meeting.vote;
    run.must('chair', { type: 'ballots.cast-directed', voteId });
    run.must('observer', meeting.casting(voteId, 1, 'reject'));
    run.must('member-2', meeting.casting(voteId, 2, 'abstain'));
    const open = whatWaits(run.state, '2021-12-20T13:10:00.000Z').map(({ sentence }) => sentence);
    expect(open).toEqual(['The poll on “Change of auditor” is open. Its count is here once it is closed.']);
    meeting.close();
    const [sheet] = pollSheets(run.state, directionsOf(meeting));
    expect(sheet).toMatchObject({
      isCounted: true,
      by: { advance: { approve: 60 }, proxy: { reject: 20 }, room: { abstain: 5 } },
      ...{ all: { approve: 60, reject: 20, abstain: 5 }, notCast: 1 },
    });
    const [closed] = whatWaits(run.state, '2021-12-20T13:20:00.000Z');
    expect(closed?.sentence).toMatch(/^The poll on “Change of auditor” is closed and counted\./);
  });

  it('lists every proxy, with why one does not count and where the lot voted itself', () => {
    const meeting = given();
    const { run, itemId } = meeting;
    const [first] = run.state.proxies;
    run.must('member-0', { type: 'proxy.revoke', proxyId: first?.proxyId ?? '', reason: null });
    expect(whatWaits(run.state, '2021-12-10T13:00:00.000Z')[0]?.sentence).toBe(
      'Proxies and advance votes come until 13:00 UK time on Thursday 16 December 2021.',
    );
    meeting.start([1, 2]);
    run.must('chair', aVoteOpening(itemId, { question: 'Change?' }));
    run.must('member-1', meeting.casting(meeting.vote.voteId, 1, 'approve'));
    const received = receivedProxies(
      run.state,
      run.entries,
      directionsOf(meeting),
      '2021-12-20T13:10:00.000Z',
    );
    expect(received).toMatchObject([
      { lot: 'Lot 0', shares: 60, ended: expect.stringMatching(/^Revoked /), replacedIn: [] },
      { lot: 'Lot 1', shares: 20, ended: null, replacedIn: ['Change?'], notCastIn: [] },
    ]);
    expect(recordedBallots(run.state, run.entries)).toEqual([]);
  });
});
