/** Directed proxies and advance votes: until when they are taken, what they let the holder cast, and who learns of them. */
import { describe, expect, it } from '@jest/globals';
import { CUT_OFF, GeneralMeeting, MEETING_AT, sharesRules } from '../../testing/a-general-meeting.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';
import type { MeetingCommand } from '../meeting-command.js';
import type { RosterSeat } from '../attendance/roster.js';
import { viewEntries } from '../view-entries.js';
import { proxiesUnder } from './proxies.js';
import { proxyCutOff, takesAdvanceVotes } from './proxy-rules.js';

const LOTS = [
  { shares: 60, holder: 'alpha' },
  { shares: 20, holder: 'beta' },
  { shares: 5, holder: 'gamma', representative: 'member-1' },
  { shares: 10, holder: 'delta' },
];

const aMost = (mostPerHolder: number) => ({
  ...{ alternates: true, proxies: { mostPerHolder, cutOffHours: 48 }, splitVotes: true },
});

describe('a directed proxy', () => {
  it('[PRX-11] is cast as it directs or not at all, and an item that it leaves out at discretion', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    run.must('member-0', meeting.appointing(0, 'observer', 'approve'));
    run.must('member-1', meeting.appointing(1, 'observer', 'discretion'));
    run.must('member-3', meeting.appointing(3, 'observer', 'abstain'));
    meeting.start([2]);
    run.must('observer', { type: 'person.join' });
    const voteId = run.openVote(meeting.itemId);
    expect(run.refused('observer', meeting.casting(voteId, 0, 'reject'))).toMatchObject({
      code: 'not-as-directed',
      sentence: 'The proxy of Lot 0 is directed to vote “For” here. Cast that vote, or none.',
    });
    const parts = { kind: 'split', parts: { approve: 1 } } as const;
    expect(run.refused('observer', { ...meeting.casting(voteId, 0, 'approve'), answer: parts }).code).toBe(
      'not-as-directed',
    );
    run.must('observer', meeting.casting(voteId, 0, 'approve'));
    run.must('observer', meeting.casting(voteId, 1, 'reject'));
    expect(run.refused('observer', meeting.casting(voteId, 3, 'approve')).code).toBe('not-as-directed');
  });

  it('[PRX-12] directs each resolution once, and none that it is not for', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run, itemId } = meeting;
    const talk = run.addItem({ title: 'Reports', purpose: 'information' });
    const direct = (itemIds: readonly string[], altered = {}) =>
      run.refused(
        'member-0',
        meeting.appointing(0, 'observer', null, {
          directions: itemIds.map((one) => ({ itemId: one, choice: 'approve' as const })),
          ...altered,
        }),
      ).code;
    expect(direct([itemId, itemId])).toBe('directed-twice');
    expect(direct(['none'])).toBe('no-such-item');
    expect(direct([talk])).toBe('not-for-decision');
    const other = run.addItem({ title: 'Another' });
    expect(direct([other], { scope: { kind: 'item', itemId } })).toBe('over-scope');
  });

  it('[PRX-15] is given for different lots in one act: all of them, or none', () => {
    const meeting = new GeneralMeeting(LOTS, sharesRules({ mandates: aMost(2) }));
    const { run, itemId } = meeting;
    const to = (holderId: string, lots: readonly number[], choice?: 'approve') => ({
      ...{ seatIds: lots.map((lot) => `lot-${lot}`), holderId },
      directions: choice === undefined ? [] : [{ itemId, choice }],
    });
    const all = (...proxies: ReturnType<typeof to>[]) => ({ type: 'proxies.appoint', proxies }) as const;
    const refusals = [
      [all(to('observer', [1, 1])), 'seat-twice'],
      [all(to('observer', [1]), to('chair', [0])), 'not-your-seat'],
      [all(to('observer', [1]), to('member-1', [2])), 'own-proxy'],
      [all(to('observer', [1]), to('nobody', [2])), 'person-unknown'],
    ] as const;
    for (const [command, code] of refusals) {
      const refusal = run.refused('member-1', command);
      expect(refusal).toMatchObject({ code, field: 'proxies' });
      expect(refusal.sentence).toMatch(/^No proxy was given\. /);
    }
    run.must('member-3', meeting.appointing(3, 'observer'));
    expect(run.refused('member-1', all(to('observer', [1, 2]))).code).toBe('too-many-proxies');
    run.must('member-1', all(to('observer', [1], 'approve'), to('chair', [2])));
    expect(run.state.proxies.map(({ seatId, holder }) => [seatId, holder.personId])).toEqual([
      ['lot-3', 'observer'],
      ['lot-1', 'observer'],
      ['lot-2', 'chair'],
    ]);
    expect(run.refused('member-1', all(to('chair', [1]))).code).toBe('proxy-given');
  });

  it('[PRX-16] of one lot bars nothing for another: who was named unasked votes in advance, appoints, and declines', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    for (const lot of [0, 3]) run.must(`member-${lot}`, meeting.appointing(lot, 'member-1', 'approve'));
    run.must('member-1', meeting.voting([1], 'reject'));
    run.must('member-1', meeting.appointing(2, 'member-0'));
    expect(run.refused('member-1', meeting.appointing(0, 'observer')).code).toBe('not-your-seat');
    const [first, second] = run.state.proxies.map(({ proxyId }) => proxyId);
    const decline = (proxyId = '') => ({ type: 'proxy.revoke', proxyId, reason: null }) as const;
    expect(run.refused('observer', decline(first)).code).toBe('not-your-seat');
    run.must('member-1', decline(first));
    run.must('member-0', meeting.voting([0], 'approve'));
    const toChair = run.state.proxies.at(-1)?.proxyId;
    expect(run.refused('chair', decline(toChair)).code).toBe('chair-holds');
    meeting.start([0]);
    expect(run.refused('member-1', decline(second)).code).toBe('meeting-started');
    const voteId = run.openVote(meeting.itemId);
    run.must('member-1', { type: 'ballots.cast-directed', voteId });
    run.must('chair', { type: 'ballots.cast-directed', voteId });
    expect(proposalOutcome(meeting.close().outcome)?.total).toMatchObject({ approve: 70, reject: 20 });
  });

  it('[PRX-17] is refused in the same words whatever others gave, hold or voted', () => {
    const several = (holderId: string): MeetingCommand => ({
      type: 'proxies.appoint',
      proxies: [{ seatIds: ['lot-3'], holderId, directions: [] }],
    });
    const probes: readonly ((meeting: GeneralMeeting) => MeetingCommand)[] = [
      ...['member-0', 'member-1', 'chair', 'member-3', 'stranger'].flatMap((to) => [
        (meeting: GeneralMeeting) => meeting.appointing(3, to),
        (meeting: GeneralMeeting) => meeting.appointing(0, to),
        () => several(to),
      ]),
      (meeting) => meeting.voting([0], 'approve'),
      (meeting) => meeting.voting([3], 'approve'),
      () => ({ type: 'proxy.revoke', proxyId: 'guessed', reason: null }),
    ];
    const answers = (others: (meeting: GeneralMeeting) => void) =>
      probes.map((probe) => {
        const meeting = new GeneralMeeting(LOTS);
        others(meeting);
        const done = meeting.run.ask('member-3', probe(meeting));
        return done.ok ? 'accepted' : done.refusal;
      });
    const quiet = answers(() => undefined);
    expect(quiet.filter((said) => said === 'accepted')).toHaveLength(7);
    const busy = answers((meeting) => {
      meeting.run.must('member-1', meeting.voting([1], 'reject'));
      meeting.run.must('member-0', meeting.appointing(0, 'member-1', 'approve'));
      meeting.run.must('member-1', meeting.appointing(2, 'observer'));
    });
    expect(busy).toEqual(quiet);
  });

  it('[PRX-13] is taken up to the cut-off and no second later, and is revoked until the meeting starts', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    expect(proxyCutOff(run.state)).toBe(CUT_OFF);
    run.must('member-1', meeting.appointing(1, 'observer'));
    meeting.at(CUT_OFF);
    run.must('member-0', meeting.appointing(0, 'observer'));
    const late = { code: 'proxy-late', sentence: expect.stringContaining('13:00 UK time on') as unknown };
    expect(run.refused('member-3', meeting.appointing(3, 'observer'))).toMatchObject(late);
    const paper = meeting.appointing(3, 'observer', null, { reason: 'The form came by post' });
    expect(run.refused('secretary', paper)).toMatchObject(late);
    expect(run.refused('member-3', meeting.voting([3], 'approve'))).toMatchObject(late);
    const [first, second] = run.state.proxies.map(({ proxyId }) => proxyId);
    run.must('member-1', { type: 'proxy.revoke', proxyId: first ?? '', reason: null });
    meeting.start();
    expect(run.refused('member-0', { type: 'proxy.revoke', proxyId: second ?? '', reason: null }).code).toBe(
      'meeting-started',
    );
  });

  it('[PRX-2] of a lot stays while its holder has it, whoever acts for them, and ends with another holder', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    run.must('member-0', meeting.voting([0], 'approve'));
    run.must('member-3', meeting.appointing(3, 'observer'));
    const { roster } = run.state;
    if (roster === null) throw new Error('there is no roster');
    const other = { personId: 'member-9', name: 'Name of member-9' };
    const seats = roster.seats.map((seat) => (seat.seatId === 'lot-0' ? { ...seat, member: other } : seat));
    run.must('secretary', { type: 'roster.set', roster: { ...roster, seats } });
    const sold = seats.map((seat) => (seat.seatId === 'lot-3' ? { ...seat, holderId: 'beta' } : seat));
    const under = (now: readonly RosterSeat[]) =>
      proxiesUnder(roster, { ...roster, seats: now }, run.state.proxies).map(({ seatId }) => seatId);
    expect([under(seats), under(sold)]).toEqual([['lot-0', 'lot-3'], ['lot-0']]);
    const [{ proxyId } = { proxyId: '' }] = run.state.proxies;
    run.must('member-9', { type: 'proxy.revoke', proxyId, reason: null });
  });

  it('[PRX-19] is taken again before an adjourned meeting, up to the cut-off of its new time, when it goes on', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    run.must('member-3', meeting.appointing(3, 'observer'));
    meeting.start([0, 1]);
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    const revoking = () =>
      ({ type: 'proxy.revoke', proxyId: run.state.proxies[0]?.proxyId ?? '', reason: null }) as const;
    const [startsAt, endsAt] = ['2022-01-12T13:00:00.000Z', '2022-01-12T15:00:00.000Z'];
    const moved = { startsAt, endsAt, place: 'The hall', reason: 'No quorum' };
    run.must('secretary', { type: 'meeting.reschedule', ...moved });
    expect(proxyCutOff(run.state)).toBe('2022-01-10T13:00:00.000Z');
    run.must('member-0', meeting.voting([0], 'approve'));
    run.must('member-1', meeting.appointing(1, 'observer'));
    run.must('member-3', revoking());
    meeting.at('2022-01-10T13:00:01.000Z');
    expect(run.refused('member-3', meeting.voting([3], 'approve')).code).toBe('proxy-late');
    expect(run.refused('chair', { type: 'meeting.resume' }).code).toBe('not-due');
    meeting.at(startsAt);
    run.must('chair', { type: 'meeting.resume' });
    expect(run.refused('member-0', revoking()).code).toBe('meeting-started');
  });

  it('[PRX-19] is taken up to 24 hours before the adjourned meeting where a demanded poll is put off to it', () => {
    const poll = { holders: 2, share: { numerator: 1, denominator: 10 } };
    const meeting = new GeneralMeeting(LOTS, sharesRules({ poll }));
    const { run, itemId } = meeting;
    meeting.start([0, 1]);
    run.must('chair', { type: 'poll.demand', itemId });
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    const [startsAt, endsAt] = ['2022-01-12T13:00:00.000Z', '2022-01-12T15:00:00.000Z'];
    run.must('secretary', {
      ...{ type: 'meeting.reschedule', startsAt, endsAt, place: 'The hall', reason: 'To take the poll' },
    } as const);
    expect(proxyCutOff(run.state)).toBe('2022-01-11T13:00:00.000Z');
  });

  it('[PRX-13] has no cut-off where the rules name none', () => {
    const mandates = { alternates: true, proxies: { mostPerHolder: null }, splitVotes: true };
    const meeting = new GeneralMeeting(LOTS, sharesRules({ mandates }));
    expect(proxyCutOff(meeting.run.state)).toBeNull();
    expect(takesAdvanceVotes(meeting.run.state, meeting.run.now)).toBe(false);
    expect(meeting.run.refused('member-0', meeting.voting([0], 'approve')).code).toBe('no-advance-votes');
    meeting.start();
    meeting.run.must('member-0', meeting.appointing(0, 'observer'));
  });

  it('[PRX-14] tells nothing of its directions in its entry, and is read by the two, the officers and the scrutineers', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    run.must('member-0', meeting.appointing(0, 'observer', 'approve'));
    run.must('member-1', meeting.appointing(1, 'observer'));
    const given = run.entries.filter(({ type }) => type === 'proxy.appointed');
    expect(new Set(given.map(({ data }) => Object.keys(data).join()))).toHaveProperty('size', 1);
    expect(JSON.stringify(run.entries)).not.toContain('approve"');
    const seen = (personId: string, clearance: 'body' | 'officers' = 'body') =>
      viewEntries(run.entries, { clearance, personId }).filter(({ type }) => type.startsWith('proxy.'))
        .length;
    expect([seen('member-3'), seen('member-0'), seen('observer'), seen('scrutineer-1')]).toEqual([
      0, 1, 2, 2,
    ]);
    expect(seen('secretary', 'officers')).toBe(2);
    const frame = viewEntries(run.entries, { clearance: 'officers', personId: 'secretary' });
    expect(JSON.stringify(frame)).not.toContain('commitment');
  });
});

describe('an advance vote', () => {
  it('[ADV-1] is a directed proxy to the chair for each lot, and replaces the one given before until the cut-off', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    expect(takesAdvanceVotes(run.state, run.now)).toBe(true);
    run.must('member-1', meeting.voting([1, 2], 'approve'));
    const again = run.must('member-1', meeting.voting([2], 'reject'));
    expect(again.map(({ type }) => type)).toEqual(['proxy.revoked', 'proxy.appointed']);
    expect(run.state.proxies).toMatchObject([
      { seatId: 'lot-1', holder: { personId: 'chair' } },
      { seatId: 'lot-2', holder: { personId: 'chair' } },
    ]);
    meeting.start([0]);
    const voteId = run.openVote(meeting.itemId);
    run.must('chair', { type: 'ballots.cast-directed', voteId });
    expect(proposalOutcome(meeting.close().outcome)?.total).toMatchObject({ approve: 20, reject: 5 });
  });

  it('[ADV-2] answers every resolution, for lots of one’s own, each once, where no other proxy was given', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    expect(run.refused('member-0', meeting.voting([1], 'approve')).code).toBe('not-your-seat');
    expect(run.refused('secretary', meeting.voting([1], 'approve')).code).toBe('not-your-seat');
    expect(run.refused('member-1', meeting.voting([1, 1], 'approve')).code).toBe('seat-twice');
    expect(run.refused('member-1', meeting.voting([1], 'discretion')).code).toBe('direction-missing');
    run.must('member-1', meeting.appointing(2, 'observer'));
    expect(run.refused('member-1', meeting.voting([1, 2], 'approve'))).toMatchObject({
      code: 'proxy-given',
      sentence: expect.stringContaining('No advance vote was recorded.') as unknown,
    });
    expect(run.state.proxies).toHaveLength(1);
  });

  it('[ADV-3] is cast in one act with all that is directed and has not voted, and gives way to the member’s own vote', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    for (const lot of [0, 1, 3]) run.must(`member-${lot}`, meeting.voting([lot], 'approve'));
    meeting.start([0, 1]);
    const voteId = run.openVote(meeting.itemId);
    run.must('member-0', meeting.casting(voteId, 0, 'reject'));
    const cast = run.must('chair', { type: 'ballots.cast-directed', voteId });
    expect(cast.map(({ data }) => data)).toMatchObject([{ places: [1] }, { places: [3] }]);
    expect(run.refused('chair', { type: 'ballots.cast-directed', voteId }).code).toBe('nothing-directed');
    run.must('member-1', meeting.casting(voteId, 1, 'abstain'));
    expect(proposalOutcome(meeting.close().outcome)?.total).toMatchObject({
      ...{ approve: 10, reject: 60, abstain: 20 },
    });
  });

  it('[ADV-5] is the office’s: who is Chair when the poll is taken casts it, and no vote is closed over it', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    run.must('member-0', meeting.voting([0], 'approve'));
    run.must('member-3', meeting.appointing(3, 'observer', 'reject'));
    const { roster } = run.state;
    if (roster === null) throw new Error('no roster');
    const chaired = (personId: string | null) => {
      const chair = personId === null ? null : { personId, name: `Name of ${personId}` };
      run.must('secretary', { type: 'roster.set', roster: { ...roster, chair } });
    };
    chaired(null);
    expect(run.state.proxies[0]?.holder.personId).toBe('chair');
    chaired('member-1');
    chaired('observer');
    expect(
      run.refused('observer', {
        type: 'proxy.revoke',
        proxyId: run.state.proxies[0]?.proxyId ?? '',
        reason: null,
      }).code,
    ).toBe('chair-holds');
    chaired('member-1');
    expect(run.state.proxies.map(({ holder }) => holder.personId)).toEqual(['member-1', 'observer']);
    meeting.start([1, 2, 3]);
    const voteId = run.openVote(meeting.itemId);
    expect(run.refused('secretary', { type: 'vote.close', voteId })).toMatchObject({
      code: 'directed-waiting',
      sentence: expect.stringContaining('Name of member-1 presses “Cast the directed votes”') as unknown,
    });
    expect(run.refused('chair', { type: 'ballots.cast-directed', voteId }).code).toBe('nothing-directed');
    run.must('member-1', { type: 'ballots.cast-directed', voteId });
    expect(proposalOutcome(meeting.close().outcome)?.total).toMatchObject({ approve: 60, reject: 0 });
  });

  it('[ADV-3] that is withheld stays uncast where the ballot has no such answer', () => {
    const form = { kind: 'motion', words: 'for-against-withheld', abstain: false, sendBack: false } as const;
    const meeting = new GeneralMeeting(LOTS, sharesRules({ form }));
    meeting.run.must('member-0', meeting.voting([0], 'abstain'));
    meeting.start([1]);
    const voteId = meeting.run.openVote(meeting.itemId);
    expect(meeting.run.refused('chair', { type: 'ballots.cast-directed', voteId }).code).toBe(
      'nothing-directed',
    );
  });
});

describe('a representative of several lots', () => {
  it('[ATT-4] takes them all in one act, and no seat of another', () => {
    const meeting = new GeneralMeeting(LOTS);
    const { run } = meeting;
    meeting.at(MEETING_AT);
    run.must('member-1', { type: 'lots.take' });
    expect(run.state.seats.map(({ person }) => person?.personId ?? null)).toEqual([
      ...[null, 'member-1', 'member-1', null],
    ]);
    expect(run.refused('member-1', { type: 'lots.take' }).code).toBe('no-lots');
    expect(run.refused('observer', { type: 'lots.take' }).code).toBe('no-lots');
  });
});
