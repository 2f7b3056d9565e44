/** Who had the right to act, as bundles show it: ballots by proxy and cast together, the Chair's casting vote, the run-off of a tie. */
import { describe, expect, it } from '@jest/globals';
import type { RuleSet } from '@quorate/domain';
import {
  aMotionAnswer,
  aRoster,
  aRunningMeeting,
  aVoteOpening,
  type MeetingRun,
} from '@quorate/domain/testing/a-meeting.js';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';
import { nodeCrypto } from '../node-crypto.js';
import { bundleOf, forged, leafOf, type Sample, sampleOf, type StoredEntry } from '../testing/a-bundle.js';
import { verifyFile } from '../verify-file.js';

const WHOLE = { kind: 'whole', unit: 'head' } as const;
const PROXIES: Partial<RuleSet> = {
  counting: WHOLE,
  mandates: { alternates: true, proxies: { mostPerHolder: 2 }, splitVotes: false },
};
const IN_MEETING = { scope: { kind: 'meeting' }, until: null, directions: [], reason: null } as const;

function aMeetingUnder(rules: Partial<RuleSet>): { run: MeetingRun; itemId: string } {
  const { run, itemId } = aRunningMeeting();
  run.must('secretary', { type: 'roster.set', roster: aRoster(aRuleSet({ counting: WHOLE, ...rules })) });
  return { run, itemId };
}

function declared(run: MeetingRun, voteId: string): Sample {
  run.must('chair', { type: 'vote.close', voteId });
  run.must('chair', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}

function appoint(run: MeetingRun, seat: number, holderId: string, altered: object = {}): void {
  const given = { seatId: `seat-${seat}`, holderId, ...IN_MEETING, ...altered };
  run.must(`member-${seat}`, { type: 'proxy.appoint', ...given });
}

const ballots = (...seats: readonly number[]) =>
  seats.map((seat) => ({ seatId: `seat-${seat}`, answer: aMotionAnswer('approve') }));

/** Member 3 votes for seats 3, 20 and 21 in one act; member 5 votes over their proxy; the secretary records seat 6. */
function byProxy(): Sample {
  const { run, itemId } = aMeetingUnder(PROXIES);
  const voteId = run.openVote(itemId);
  appoint(run, 20, 'member-3');
  appoint(run, 21, 'member-3', { scope: { kind: 'item', itemId } });
  appoint(run, 5, 'member-4', { scope: { kind: 'vote', voteId }, until: '2021-12-22T11:30:00.000Z' });
  appoint(run, 22, 'observer');
  const { proxyId = '' } = run.state.proxies.at(-1) ?? {};
  run.must('member-22', { type: 'proxy.revoke', proxyId, reason: null });
  run.must('member-3', { type: 'ballots.cast', voteId, ballots: ballots(3, 20, 21) });
  run.must('member-4', { type: 'ballot.cast', voteId, ...(ballots(5)[0] ?? fail()) });
  run.cast(5, voteId, 'reject');
  const recorded = { seatId: 'seat-6', answer: aMotionAnswer('abstain'), reason: 'By telephone' };
  run.must('secretary', { type: 'ballot.record', voteId, ...recorded });
  return declared(run, voteId);
}

function fail(): never {
  throw new Error('there is no such thing');
}

const sample = byProxy();
const entriesOf = (type: string, { journal }: Sample = sample): StoredEntry[] =>
  journal.entries.filter((entry) => entry.type === type);
const verify = (one: Sample) => verifyFile(bundleOf(one), nodeCrypto, null);

/** The sample with one of its entries, the nth of its type, written otherwise. */
function altered(of: Sample, type: string, nth: number, change: object, by?: string): Sample {
  const { no } = entriesOf(type, of).at(nth) ?? fail();
  return forged(of, (entry) => {
    if (entry.no !== no) return entry;
    const author = by === undefined ? {} : { by: { personId: by, name: by } };
    return { ...entry, ...author, data: { ...entry.data, ...change } };
  });
}

async function expectFailure(lie: Sample, why: string): Promise<void> {
  const report = await verify(lie);
  expect(report.why).toContain(why);
  expect(report.verdict).toBe('failed');
}

describe('ballots cast by proxy and together', () => {
  it('[I19] verify, and the report says by whose right each was cast', async () => {
    const report = await verify(sample);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    const said = report.checked.join('\n');
    expect(said).toContain(
      'Right to vote: ballots cast 2 by who votes at the place, 1 recorded by the secretary with a reason, 3 by proxy.',
    );
    expect(said).toMatch(/Proxies: 3 were used, given by 3 entries [\d, ]+; each stood when its ballot/);
    expect(said).toContain('Count: 3 for, 1 against, 1 abstaining');
  });

  it.each<readonly [string, Sample, string]>([
    [
      'no appointment',
      altered(sample, 'proxy.appointed', 0, { proxyId: 'another' }),
      'by a proxy that did not stand',
    ],
    [
      'the proxy of another seat',
      altered(sample, 'ballot.cast', 1, { proxyId: entriesOf('proxy.appointed')[1]?.data['proxyId'] }),
      'by the proxy of another seat',
    ],
    [
      'a holder who is somebody else',
      altered(sample, 'ballot.cast', 1, {}, 'member-9'),
      'by somebody who does not hold the proxy',
    ],
    [
      'a proxy for another item',
      altered(sample, 'proxy.appointed', 1, { scope: { kind: 'item', itemId: 'another' } }),
      'by a proxy for other votes',
    ],
    [
      'a proxy for another vote',
      altered(sample, 'proxy.appointed', 2, { scope: { kind: 'vote', voteId: 'another' } }),
      'by a proxy for other votes',
    ],
    [
      'a scope that is not known',
      altered(sample, 'proxy.appointed', 0, { scope: { kind: 'always' } }),
      'which this version does not know',
    ],
    [
      'a proxy that had ended',
      altered(sample, 'proxy.appointed', 2, { until: '2021-12-22T10:00:01.000Z' }),
      'by a proxy that had ended',
    ],
    [
      'a proxy that is passed on',
      altered(sample, 'proxy.appointed', 3, {
        holder: { personId: 'member-20', name: 'x' },
        seatId: 'seat-19',
      }),
      'not given for the member of its seat',
    ],
    [
      'a proxy given by somebody else',
      altered(sample, 'proxy.appointed', 0, {}, 'member-9'),
      'given by somebody else',
    ],
    [
      'a proxy given twice',
      altered(sample, 'proxy.appointed', 3, { proxyId: entriesOf('proxy.appointed')[0]?.data['proxyId'] }),
      'given twice',
    ],
    [
      'a proxy that the ballot keeps to itself',
      altered(sample, 'ballot.cast', 1, { proxyId: null }),
      'by somebody who did not vote at its place',
    ],
    [
      'one’s own ballot told as that of a proxy',
      altered(sample, 'ballot.cast', 4, { proxyId: entriesOf('proxy.appointed')[2]?.data['proxyId'] }),
      'by somebody who does not hold the proxy',
    ],
    [
      'somebody who does not sit there',
      altered(sample, 'ballot.cast', 0, {}, 'member-9'),
      'by somebody who did not vote at its place',
    ],
  ])('[I19] fail with %s', async (_what, lie, why) => {
    await expectFailure(lie, why);
  });

  it('[I11] fail where the proxy was revoked just before', async () => {
    const id = entriesOf('proxy.appointed')[0]?.data['proxyId'];
    await expectFailure(
      altered(sample, 'proxy.revoked', 0, { proxyId: id }),
      'by a proxy that did not stand',
    );
  });

  it('[I19] fail where a holder casts for more places than the rules allow, or the rules allow no proxies', async () => {
    const under = (proxies: object | null) =>
      forged(sample, (entry) => {
        const ruleSet = entry.data['ruleSet'];
        if (ruleSet === undefined) return entry;
        const mandates = { alternates: true, proxies, splitVotes: false };
        return { ...entry, data: { ...entry.data, ruleSet: { ...Object(ruleSet), mandates } } };
      });
    await expectFailure(under({ mostPerHolder: 1 }), 'one more by proxy than the rules allow');
    await expectFailure(under(null), 'which the rules do not allow');
  });

  it('[I19] fail where a proxy is passed on, or replaces the ballot of the member', async () => {
    // Member 20 gave theirs to member 3: as the holder of another they would pass it on.
    const chain = altered(sample, 'proxy.appointed', 2, { holder: { personId: 'member-20', name: 'x' } });
    await expectFailure(chain, 'passed on');
    const { no } = entriesOf('ballot.cast').at(4) ?? fail();
    const order = forged(sample, (entry) => {
      if (entry.no !== no - 1 && entry.no !== no) return entry;
      const { proxyId, ...data } = entry.data;
      const own = entry.no === no - 1;
      const given = entriesOf('proxy.appointed')[2]?.data['proxyId'];
      const by = own ? 'member-5' : 'member-4';
      expect(own).toBe(proxyId !== undefined);
      return {
        ...entry,
        ...{ by: { personId: by, name: by } },
        data: own ? data : { ...data, proxyId: given },
      };
    });
    await expectFailure(order, 'by proxy at a place that had voted without it');
  });

  it('[I19] fail where the roll call keeps a proxy or the secretary to itself', async () => {
    const [entry = fail()] = entriesOf('vote.declared');
    const rollCall = entry.data['rollCall'] as readonly Record<string, unknown>[];
    for (const [place, change] of [
      [20, { byProxy: false }],
      [5, { byProxy: true }],
      [6, { recordedBySecretary: false }],
    ] as const) {
      const lines = rollCall.with(place, { ...rollCall[place], ...change });
      await expectFailure(altered(sample, 'vote.declared', 0, { rollCall: lines }), 'in another way');
    }
  });

  it('[I19] fail where the appointment is hidden from a reader who is shown the ballot', async () => {
    const [appointed = fail()] = entriesOf('proxy.appointed');
    const entries = sample.parts.entries.with(appointed.no - 1, leafOf(appointed));
    const report = await verifyFile(bundleOf(sample, { entries }), nodeCrypto, null);
    expect(report.why).toContain('by a proxy that did not stand');
  });
});

describe('a ballot changed under rules that make it final', () => {
  it('[I19] fails', async () => {
    const { run, itemId } = aMeetingUnder({ mayChangeBallot: true });
    const voteId = run.openVote(itemId);
    run.cast(0, voteId, 'approve');
    run.cast(0, voteId, 'reject');
    const changed = declared(run, voteId);
    expect((await verify(changed)).verdict).toBe('verified');
    const final = forged(changed, (entry) => {
      const ruleSet = entry.data['ruleSet'];
      if (ruleSet === undefined) return entry;
      return { ...entry, data: { ...entry.data, ruleSet: { ...Object(ruleSet), mayChangeBallot: false } } };
    });
    await expectFailure(final, 'that the rules make final');
  });
});

describe('the casting vote', () => {
  const { run, itemId } = aMeetingUnder({ tie: 'casting-vote' });
  const voteId = run.openVote(itemId);
  run.cast(0, voteId, 'approve');
  run.cast(1, voteId, 'reject');
  run.must('chair', { type: 'vote.close', voteId });
  const answer = { kind: 'motion', choice: 'approve' } as const;
  run.must('chair', { type: 'vote.give-casting-vote', voteId, answer });
  run.must('chair', { type: 'vote.declare', voteId });
  const settled = sampleOf(run, voteId);

  it('[I19] is found to be that of who was Chair', async () => {
    const report = await verify(settled);
    expect(report.verdict).toBe('verified');
    expect(report.checked.join('\n')).toMatch(
      /Casting vote: given at entry \d+ by Name of chair, the Chair by the roster of entry \d+\./,
    );
  });

  it('[I19] fails when somebody else gave it, or another was Chair', async () => {
    await expectFailure(
      altered(settled, 'vote.casting-vote-given', 0, {}, 'member-1'),
      'by who was not Chair',
    );
    const [roster = fail()] = entriesOf('roster.set', settled).slice(-1);
    const chair = { personId: 'another', name: 'Another' };
    const other = { roster: { ...Object(roster.data['roster']), chair } };
    await expectFailure(altered(settled, 'roster.set', -1, other), 'by who was not Chair');
    const vacant = { roster: { ...Object(roster.data['roster']), chair: null } };
    await expectFailure(altered(settled, 'roster.set', -1, vacant), 'by who was not Chair');
  });

  it('[I19] fails when the Chair had withdrawn', async () => {
    const [roster = fail()] = entriesOf('roster.set', settled).slice(-1);
    const whole = Object(roster.data['roster']) as { seats: readonly object[] };
    const member = { personId: 'chair', name: 'Name of chair' };
    const seats = whole.seats.with(22, { ...whole.seats[22], member });
    const seated = altered(settled, 'roster.set', -1, { roster: { ...whole, seats } });
    expect((await verify(seated)).verdict).toBe('verified');
    const { no } = entriesOf('seat.taken', seated).at(-1) ?? fail();
    const withdrawn = forged(seated, (entry) =>
      entry.no === no
        ? { ...entry, type: 'interest.declared', data: { itemId, seatId: 'seat-22', text: 'A contract' } }
        : entry,
    );
    const report = await verify(withdrawn);
    expect(report.verdict).toBe('failed');
    expect(report.why).toContain('by a Chair who had withdrawn');
  });

  it('is not checked where nobody shows who was Chair, which is said', async () => {
    const hidden = settled.parts.entries.map((entry, at) => {
      const stored = settled.journal.entries[at];
      return stored?.type.startsWith('vote.') ? entry : leafOf(stored ?? fail());
    });
    const report = await verifyFile(bundleOf(settled, { entries: hidden, openings: [] }), nodeCrypto, null);
    expect(report).toMatchObject({ verdict: 'in-part', why: null });
    expect(report.notChecked.join('\n')).toContain('Who was Chair is not shown');
  });
});

describe('a run-off', () => {
  const names = ['Asha Rao', 'Ben Cole', 'Dee Fox'].map((name) => ({ name }));
  const { run, itemId } = aMeetingUnder({ tie: 'run-off', form: { kind: 'choose', most: 2 } });
  const castFor = (voteId: string, ids: readonly string[]) => {
    ids.forEach((id, seat) => {
      const answer = { kind: 'chosen', optionIds: [id] } as const;
      run.must(`member-${seat}`, { type: 'ballot.cast', voteId, seatId: `seat-${seat}`, answer });
    });
  };
  run.must('chair', aVoteOpening(itemId, { options: names, seats: 2 }));
  const [first = fail()] = run.state.votes;
  const [a = '', b = '', c = ''] = first.options.map(({ id }) => id);
  castFor(first.voteId, [a, a, b, c]);
  const tied = declared(run, first.voteId);
  run.must('chair', { type: 'vote.call-run-off', voteId: first.voteId, closesAt: null });
  const [, second = fail()] = run.state.votes;
  castFor(second.voteId, [b, b, c]);
  const runOff = declared(run, second.voteId);

  it('[I19] is linked to the vote that was tied before it', async () => {
    const report = await verify(runOff);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked.join('\n')).toMatch(
      /Run-off: of the vote that entry \d+ declared tied, under its rules: Ben Cole, Dee Fox, for 1 seat\./,
    );
    expect((await verify(tied)).checked.join()).not.toContain('Run-off:');
  });

  it('[I19] fails when it is that of another vote, of a vote that was not tied, or of none shown', async () => {
    const opened = (altering: object) =>
      forged(runOff, (entry) =>
        entry.data['voteId'] === second.voteId && ['vote.opened', 'vote.declared'].includes(entry.type)
          ? { ...entry, data: { ...entry.data, ...altering } }
          : entry,
      );
    await expectFailure(opened({ options: first.options }), 'not between the tied');
    await expectFailure(opened({ seats: 2 }), 'another number of seats');
    await expectFailure(opened({ question: 'Another?' }), 'on another question');
    const [declaration = fail()] = entriesOf('vote.declared', runOff);
    const outcome = Object(declaration.data['outcome']);
    const untied = { outcome: { ...outcome, count: { ...outcome.count, tie: null } } };
    await expectFailure(altered(runOff, 'vote.declared', 0, untied), 'not tied for one');
    const rules = Object(declaration.data['ruleSet']);
    const others = { ruleSet: { ...rules, name: 'Others' } };
    await expectFailure(altered(runOff, 'vote.declared', 0, others), 'under other rules than the vote');
    const unknown = await verify(altered(runOff, 'vote.run-off-called', 0, { voteId: 'unknown' }));
    expect(unknown.notChecked.join()).toContain('the declared vote that it follows is not shown');
  });

  it('[I19] of a proposal puts the same question again', async () => {
    const { run: again, itemId: on } = aMeetingUnder({ tie: 'run-off' });
    const one = again.openVote(on);
    again.cast(0, one, 'approve');
    again.cast(1, one, 'reject');
    declared(again, one);
    again.must('chair', { type: 'vote.call-run-off', voteId: one, closesAt: null });
    const { voteId: two = '' } = again.state.votes.at(-1) ?? {};
    again.cast(0, two, 'approve');
    const report = await verify(declared(again, two));
    expect(report.verdict).toBe('verified');
    expect(report.checked.join('\n')).toContain('under its rules: the same question.');
  });
});
