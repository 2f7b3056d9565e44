/** Bundles of votes on options: whole ones verify line by line, and no byte of one is free. */
import { describe, expect, it } from '@jest/globals';
import type { RuleSet } from '@quorate/domain';
import { nodeCrypto } from '../node-crypto.js';
import { type Sample, bundleOf, forged, leafOf, type StoredEntry } from '../testing/a-bundle.js';
import { anElectionSample } from '../testing/an-election.js';
import { verifyFile } from '../verify-file.js';

const verify = (bytes: Uint8Array) => verifyFile(bytes, nodeCrypto, null);

function isOf(entry: object, type: string): entry is StoredEntry {
  return 'type' in entry && entry.type === type;
}

const STV: Partial<RuleSet> = { form: { kind: 'ranked', count: 'scottish-stv' } };
const RANKINGS = [[0, 1], [0, 1], [0, 2], [2], []];
const stv = anElectionSample(STV, 2, RANKINGS);

describe('the bundle of a vote on options', () => {
  it.each<readonly [string, Partial<RuleSet>, number, readonly (readonly number[])[], RegExp]>([
    ['choose one', { form: { kind: 'choose', most: 1 } }, 1, [[0], [1], [1]], /elected Ben, as declared/],
    [
      'choose two, tied',
      { form: { kind: 'choose', most: 2 } },
      1,
      [[0], [1], [0, 1]],
      /nobody is elected; level for 1 seat: Asha, Ben/,
    ],
    [
      'approval',
      { form: { kind: 'approval' } },
      2,
      [
        [0, 2],
        [1, 2],
        [1, 2],
      ],
      /elected Dee, Ben, as/,
    ],
    [
      'instant run-off',
      { form: { kind: 'ranked', count: 'instant-run-off' } },
      1,
      [[0], [0], [1], [1, 0], [2, 1]],
      /elected Ben, as declared/,
    ],
    ['transferable vote', STV, 2, RANKINGS, /elected Asha, Dee, as declared/],
    ['no ballot', STV, 2, [[], []], /nobody is elected, as declared/],
  ])('[I19] verifies: %s', async (_name, rules, seats, ballots, outcome) => {
    const report = await verify(bundleOf(anElectionSample(rules, seats, ballots)));
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked.at(-1)).toMatch(outcome);
  });

  it('[I19] says each stage, with its figures', async () => {
    const { checked } = await verify(bundleOf(stv));
    expect(checked.slice(-7)).toEqual([
      'Rule: Change Board: Rule C, version 1: rank 3 options, 2 to be elected by the single transferable vote of the Scottish rules.',
      'Turnout: 4 voted, 1 blank, 0 without a ballot, 0 recused.',
      'Quota: 2.',
      'Stage 1, first preferences: Asha 3, Ben 0, Dee 1; elected: Asha.',
      'Stage 2, surplus of Asha: Asha 2, Ben 0.66666, Dee 1.33333.',
      'Stage 3, without Ben: Asha 2, Ben 0.66666, Dee 1.33333; elected: Dee.',
      'Outcome: elected Asha, Dee, as declared.',
    ]);
  });

  it('[I19] is recounted from the declared roll call where the ballots are not opened', async () => {
    const hidden = stv.parts.entries.map((entry) => (isOf(entry, 'ballot.cast') ? leafOf(entry) : entry));
    const report = await verify(bundleOf(stv, { entries: hidden, openings: [] }));
    expect(report).toMatchObject({ verdict: 'failed' });
    const unopened = await verify(bundleOf(stv, { openings: [] }));
    expect(unopened).toMatchObject({ verdict: 'in-part', why: null });
    expect(unopened.checked.at(-1)).toBe('Outcome: elected Asha, Dee, as declared.');
  });
});

describe('the bundle of a vote on options that was changed', () => {
  it.each([0, 1, 2, 3])('[I19] fails at every fourth byte of it from byte %i on', async (first) => {
    // The officers' count is shown by its hash, as a member of the body gets it: fewer bytes, and it is not needed.
    const bundle = bundleOf(stv, {
      entries: stv.parts.entries.map((entry) => (isOf(entry, 'vote.counted') ? leafOf(entry) : entry)),
    });
    expect((await verify(bundle)).verdict).toBe('verified');
    for (let at = first; at < bundle.length; at += 4) {
      const altered = Buffer.from(bundle);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << ((at >> 2) % 8)), at);
      const { verdict } = await verify(altered);
      if (verdict !== 'failed') throw new Error(`byte ${at} may be another`);
    }
  });

  const declared = (alter: (data: Record<string, unknown>) => object): Sample =>
    forged(stv, (entry) =>
      entry.type === 'vote.declared' ? { ...entry, data: { ...entry.data, ...alter(entry.data) } } : entry,
    );

  it.each<readonly [string, (data: Record<string, unknown>) => object, string]>([
    ['other seats', () => ({ seats: 1 }), 'the seats declared are not those'],
    [
      'another order',
      ({ options }) => ({ options: (options as unknown[]).toReversed() }),
      'the options declared',
    ],
    [
      'another ballot in the roll call',
      ({ rollCall }) => {
        const [first, ...rest] = rollCall as readonly object[];
        return { rollCall: [{ ...first, standing: 'abstain' }, ...rest] };
      },
      'Seat 0 was declared as "abstain" and is "voted"',
    ],
    [
      'somebody else elected',
      ({ outcome }) => {
        const { count } = outcome as { count: { elected: string[] } };
        return { outcome: { ...Object(outcome), count: { ...count, elected: count.elected.toReversed() } } };
      },
      'the count, elected 1 was declared as',
    ],
    ['a part nobody knows', ({ outcome }) => ({ outcome: { ...Object(outcome), recount: 1 } }), '"recount"'],
  ])('[I19] fails with %s', async (_name, alter, why) => {
    const report = await verify(bundleOf(declared(alter)));
    expect(report.verdict).toBe('failed');
    expect(report.why).toContain(why);
  });
});
