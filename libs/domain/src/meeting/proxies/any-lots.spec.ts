/** Lots, advance votes and live votes in any order: never more votes than shares, who is stronger, and the thresholds of resolutions. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHOICES, type Choice, type SplitVote, STANDINGS } from '../../counting/ballot.js';
import type { Outcome } from '../../counting/outcome.js';
import { GeneralMeeting, sharesRules } from '../../testing/a-general-meeting.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';

const SPECIAL = sharesRules({
  threshold: { fraction: { numerator: 3, denominator: 4 }, strict: false, base: 'cast' },
});

interface Voter {
  readonly shares: number;
  readonly advance: Choice | null;
  readonly live: Choice | SplitVote | null;
}

/** The votes that the answer gives to the choice, of so many. */
function votesFor(wanted: Choice, answer: Choice | SplitVote | null, shares: number): number {
  return typeof answer === 'object' ? (answer?.[wanted] ?? 0) : answer === wanted ? shares : 0;
}

/** The acts of the poll in this order: each voter by number, and the chair's one act for all that is directed as -1. */
function held(voters: readonly Voter[], order: readonly number[], rules = sharesRules()): Outcome {
  const meeting = new GeneralMeeting(
    voters.map(({ shares }) => ({ shares })),
    rules,
  );
  const { run } = meeting;
  for (const [lot, { advance }] of voters.entries()) {
    if (advance !== null) run.must(`member-${lot}`, meeting.voting([lot], advance));
  }
  meeting.start(voters.map((_, lot) => lot));
  const voteId = run.openVote(meeting.itemId);
  for (const act of order) {
    const live = voters[act]?.live ?? null;
    if (act === -1) run.ask('chair', { type: 'ballots.cast-directed', voteId });
    else if (live !== null) run.must(`member-${act}`, meeting.casting(voteId, act, live));
  }
  const outcome = proposalOutcome(meeting.close().outcome);
  if (outcome === null) throw new Error('the poll came to nothing');
  return outcome;
}

/** Three holders who vote live with these shares. */
function verdictOf(shares: readonly [number, number, number], rules = sharesRules()): string {
  const voters = shares.map((one, at) => ({ shares: one, advance: null, live: CHOICES[at] ?? 'abstain' }));
  return held(voters, [0, 1, 2], rules).verdict;
}

describe('a resolution', () => {
  it('[CNT-8] is ordinary above half and special from three quarters on, of the votes cast and not of those withheld', () => {
    expect([verdictOf([60, 20, 5]), verdictOf([60, 20, 5], SPECIAL)]).toEqual(['approved', 'approved']);
    expect([verdictOf([59, 20, 5]), verdictOf([59, 20, 5], SPECIAL)]).toEqual(['approved', 'rejected']);
    expect(verdictOf([40, 40, 5])).toBe('not-approved');
  });
});

describe('advance and live votes', () => {
  const choice = fc.option(fc.constantFrom(...CHOICES), { nil: null });
  const voter: fc.Arbitrary<Voter> = fc.integer({ min: 2, max: 1_000_000 }).chain((shares) =>
    fc.record({
      shares: fc.constant(shares),
      advance: choice,
      live: fc.oneof(
        choice,
        fc
          .tuple(fc.integer({ min: 0, max: shares }), fc.integer({ min: 0, max: shares }))
          .map(([one, other]) => ({
            approve: Math.min(one, other),
            reject: Math.abs(one - other),
            abstain: shares - Math.max(one, other),
          })),
      ),
    }),
  );

  it.each(['before', 'after'])(
    '[PRX-18] lose nothing to a live split %s the proxy votes: it is of every vote, or refused',
    (when) => {
      const meeting = new GeneralMeeting([{ shares: 100 }, { shares: 1 }, { shares: 10 }]);
      const { run } = meeting;
      run.must('member-0', meeting.voting([0], 'approve'));
      meeting.start([0, 1, 2]);
      const voteId = run.openVote(meeting.itemId);
      if (when === 'after') run.must('chair', { type: 'ballots.cast-directed', voteId });
      expect(run.refused('member-0', meeting.casting(voteId, 0, { reject: 40 }))).toMatchObject({
        ...{ code: 'split-not-whole', field: 'answer' },
        sentence: expect.stringContaining('how all 100 votes are cast') as unknown,
      });
      run.must('member-0', meeting.casting(voteId, 0, { approve: 60, reject: 40 }));
      run.must('member-2', meeting.casting(voteId, 2, { reject: 4 }));
      expect(proposalOutcome(meeting.close().outcome)?.total).toMatchObject({ approve: 60, reject: 44 });
    },
  );

  it('[ADV-3] come to the same in any order, the live vote of a lot in place of its advance vote, and never to more than the shares', () => {
    const anyPoll = fc
      .array(voter, { minLength: 2, maxLength: 6 })
      .chain((voters) =>
        fc.tuple(
          fc.constant(voters),
          fc.shuffledSubarray([-1, ...voters.keys()], { minLength: voters.length + 1 }),
        ),
      );
    fc.assert(
      fc.property(anyPoll, ([voters, order]) => {
        const { total } = held(voters, order);
        for (const wanted of CHOICES) {
          const votes = voters.map(({ live, advance, shares }) => votesFor(wanted, live ?? advance, shares));
          expect(total[wanted]).toBe(votes.reduce((sum, one) => sum + one, 0));
        }
        const all = voters.reduce((sum, { shares }) => sum + shares, 0);
        expect(STANDINGS.reduce((sum, standing) => sum + total[standing], 0)).toBe(all);
      }),
      { numRuns: 60 },
    );
  });
});

describe('several lots of one holder, with proxies', () => {
  /** How a lot is given away before the cut-off: to nobody, in advance to the chair, or to somebody else; and revoked or not. */
  const lotGiven = fc.record({
    shares: fc.integer({ min: 1, max: 1000 }),
    holder: fc.integer({ min: 0, max: 2 }),
    to: fc.constantFrom('nobody', 'chair', 'observer'),
    directed: fc.tuple(fc.constantFrom(...CHOICES), fc.constantFrom(...CHOICES)),
    isRevoked: fc.boolean(),
    live: fc.tuple(
      fc.option(fc.constantFrom(...CHOICES), { nil: null }),
      fc.option(fc.constantFrom(...CHOICES), { nil: null }),
    ),
  });

  it('[ADV-3] [PRX-5] vote each on each resolution once: live only where the member voted, else as directed, never more than the shares', () => {
    fc.assert(
      fc.property(fc.array(lotGiven, { minLength: 2, maxLength: 6 }), (drawn) => {
        // Two holders are always there, so that there is a quorum.
        const lots = drawn.map((one, at) => (at < 2 ? { ...one, holder: at } : one));
        const meeting = new GeneralMeeting(
          lots.map(({ shares, holder }) => ({
            ...{ shares, holder: `holder-${holder}`, representative: `member-${holder}` },
          })),
          sharesRules(),
          [],
          ['The second resolution'],
        );
        const { run, itemIds } = meeting;
        const stands = lots.map(({ holder, to, directed, isRevoked }, lot) => {
          if (to === 'nobody') return false;
          const directions = itemIds.map((itemId, at) => ({ itemId, choice: directed[at] ?? 'abstain' }));
          run.must(`member-${holder}`, meeting.appointing(lot, to, null, { directions }));
          if (!isRevoked) return true;
          const proxyId = run.state.proxies.at(-1)?.proxyId ?? '';
          run.must(`member-${holder}`, { type: 'proxy.revoke', proxyId, reason: null });
          return false;
        });
        meeting.start([...lots.keys()]);
        run.must('observer', { type: 'person.join' });
        const all = lots.reduce((sum, { shares }) => sum + shares, 0);
        for (const [at, itemId] of itemIds.entries()) {
          if (at > 0) run.must('chair', { type: 'item.open', itemId, from: itemIds[at - 1] ?? null });
          const voteId = run.openVote(itemId);
          for (const by of ['chair', 'observer']) run.ask(by, { type: 'ballots.cast-directed', voteId });
          for (const [lot, { holder, live }] of lots.entries()) {
            const choice = live[at] ?? null;
            if (choice !== null) run.must(`member-${holder}`, meeting.casting(voteId, lot, choice));
          }
          const outcome = proposalOutcome(meeting.close().outcome);
          for (const wanted of CHOICES) {
            const counted = lots.filter(
              ({ live, directed }, lot) => (live[at] ?? (stands[lot] ? directed[at] : null)) === wanted,
            );
            expect(outcome?.total[wanted]).toBe(counted.reduce((sum, { shares }) => sum + shares, 0));
          }
          expect(STANDINGS.reduce((sum, one) => sum + (outcome?.total[one] ?? 0), 0)).toBe(all);
          run.must('chair', { type: 'vote.declare', voteId });
        }
      }),
      { numRuns: 40 },
    );
  });
});
