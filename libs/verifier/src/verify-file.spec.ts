/** Bundles from meetings as they are run: whole ones verify, and whatever is done to one is found. */
import { describe, expect, it } from '@jest/globals';
import { generateLogKey, signCheckpoint, treeRoot } from '@quorate/ledger';
import fc from 'fast-check';
import { proposalOutcome } from '@quorate/domain';
import { anyMeeting } from '@quorate/domain/testing/a-journal.js';
import { nodeCrypto } from './node-crypto.js';
import { lastLine } from './report.js';
import {
  aSample,
  bundleOf,
  forged,
  leafOf,
  partsOf,
  sampleOf,
  type StoredEntry,
} from './testing/a-bundle.js';
import { verifyFile } from './verify-file.js';
import { cryptoOver, webCrypto } from './web-crypto.js';

const sample = aSample();
const { parts, key, voteId } = sample;
const whole = bundleOf(sample);

const verify = (bytes: Uint8Array, trusted: Uint8Array | null = key.publicKey) =>
  verifyFile(bytes, nodeCrypto, trusted);

async function whyNot(bytes: Uint8Array): Promise<string> {
  const { verdict, why } = await verify(bytes);
  expect(verdict).toBe('failed');
  return why ?? '';
}

const entryOf = (type: string): StoredEntry => {
  const found = sample.journal.entries.findLast((entry) => entry.type === type);
  if (found === undefined) throw new Error(`the sample has no ${type}`);
  return found;
};

describe('a whole bundle', () => {
  it('[I19] verifies, and says in words what was checked', async () => {
    const report = await verify(whole);
    expect(lastLine(report)).toBe('Verified');
    expect(report.checked.join('\n')).toContain(
      'Ballots: 5 cast for 4 places, 1 of them replaced by a later one; 5 opened',
    );
    expect(report.checked.join('\n')).toContain(
      'Count: 2 for, 1 against, 1 abstaining, 1 recused, 1 without a ballot.',
    );
    expect(report.checked.at(-1)).toBe('Outcome: approved, as declared.');
    expect(report.compare).toHaveLength(2);
  });

  it('gives its key to be compared where none was given', async () => {
    const report = await verify(whole, null);
    expect(report.verdict).toBe('verified');
    expect(report.compare[0]).toBe(`Public key: ${key.publicKey.toString('base64')}`);
  });

  it('has the same report in a browser', async () => {
    expect(await verifyFile(whole, webCrypto, key.publicKey)).toEqual(await verify(whole));
    const altered = Buffer.from(whole);
    altered.writeUInt8(altered.readUInt8(whole.length - 9) ^ 1, whole.length - 9);
    expect(await verifyFile(altered, webCrypto, key.publicKey)).toMatchObject({ verdict: 'failed' });
  });

  it('says in words what a browser lacks', async () => {
    expect((await verifyFile(whole, cryptoOver(undefined), null)).why).toContain('open it over https');
    const without = Object.create(crypto.subtle, {
      digest: { value: crypto.subtle.digest.bind(crypto.subtle) },
      importKey: { value: () => Promise.reject(new Error('not supported')) },
    });
    expect((await verifyFile(whole, cryptoOver(without), null)).why).toContain('use a newer one');
  });

  it('[I19] verifies for every declared vote of any meeting', async () => {
    let declared = 0;
    await fc.assert(
      fc.asyncProperty(anyMeeting, async (run) => {
        for (const vote of run.state.votes.filter(({ stage }) => stage === 'declared')) {
          const report = await verify(bundleOf(sampleOf(run, vote.voteId)), null);
          expect(report.why).toBeNull();
          expect(report.checked.at(-1)).toBe(
            `Outcome: ${proposalOutcome(vote.outcome)?.verdict ?? ''}, as declared.`,
          );
          declared += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(declared).toBeGreaterThan(0);
  });
});

describe('a bundle that was changed', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])(
    '[I19] fails at every eighth byte of it from byte %i on',
    async (first) => {
      // The officers' count is shown by its hash, as a member of the body gets it: fewer bytes, and it is not needed.
      const { no } = entryOf('vote.counted');
      const bundle = bundleOf(sample, {
        entries: parts.entries.with(no - 1, leafOf(entryOf('vote.counted'))),
      });
      expect((await verify(bundle)).verdict).toBe('verified');
      for (let at = first; at < bundle.length; at += 8) {
        const altered = Buffer.from(bundle);
        altered.writeUInt8(altered.readUInt8(at) ^ (1 << ((at >> 2) % 8)), at);
        const { verdict } = await verify(altered, null);
        if (verdict !== 'failed') throw new Error(`byte ${at} may be another`);
      }
    },
  );

  it('[I19] fails wherever it is cut off, and with anything behind it', async () => {
    for (let length = 0; length < whole.length; length += 97) await whyNot(whole.subarray(0, length));
    await whyNot(Buffer.concat([whole, Buffer.from('\n')]));
    await whyNot(Buffer.concat([Buffer.from('\ufeff'), whole]));
  });

  it('[I19] fails under another key, and signed by another key', async () => {
    expect((await verify(whole, generateLogKey().publicKey)).why).toContain('not the key you gave');
    const stranger = { ...sample, key: generateLogKey() };
    expect(
      await whyNot(bundleOf({ ...stranger, parts: partsOf(stranger.journal, voteId, stranger.key) })),
    ).toContain('not the key you gave');
  });
});

describe('a bundle signed again by its own key', () => {
  it('[I19] fails with its entries in another order, one left out, or one put in', async () => {
    const { entries } = parts;
    const [first = {}, second = {}, ...rest] = entries;
    await whyNot(bundleOf(sample, { entries: [second, first, ...rest] }));
    for (let at = 0; at < entries.length; at++)
      await whyNot(bundleOf(sample, { entries: entries.toSpliced(at, 1) }));
    await whyNot(bundleOf(sample, { entries: [...entries, first] }));
  });

  it('[I19] fails with a ballot that is not shown or not opened', async () => {
    const { no } = entryOf('ballot.cast');
    const openings = parts.openings.filter((opening) => opening.no !== no);
    const hidden = parts.entries.with(no - 1, leafOf(entryOf('ballot.cast')));
    expect(await whyNot(bundleOf(sample, { entries: hidden, openings }))).toContain(
      'was declared as "abstain"',
    );
    expect(await whyNot(bundleOf(sample, { entries: hidden }))).toContain('is opened and is no ballot');
    expect(await verify(bundleOf(sample, { openings }))).toMatchObject({ verdict: 'in-part' });
  });

  it('[I19] fails with a ballot opened to another answer, place, vote or meeting', async () => {
    for (const change of [
      { answer: { kind: 'motion', choice: 'reject' } },
      { place: 1 },
      { voteId: 'v' },
      { meetingId: 'm' },
    ]) {
      const openings = parts.openings.map((opening, at) =>
        at === 0 ? { ...opening, content: { ...Object(opening.content), ...change } } : opening,
      );
      expect(await whyNot(bundleOf(sample, { openings }))).toContain('its commitment differs');
    }
    expect(await whyNot(bundleOf(sample, { openings: [...parts.openings, ...parts.openings] }))).toContain(
      'twice',
    );
  });

  it('[I18] fails with a checkpoint of another history, of another log, or of too few entries', async () => {
    const { origin, checkpoints } = parts;
    const leaves = parts.entries.map((_, at) => Buffer.alloc(32, at));
    const size = leaves.length;
    const elsewhere = signCheckpoint({ origin, size, root: treeRoot(leaves) }, key);
    expect(await whyNot(bundleOf(sample, { checkpoints: [elsewhere] }))).toContain('one was changed');
    expect(await whyNot(bundleOf(sample, { checkpoints: checkpoints.slice(0, 1) }))).toContain(
      'no checkpoint covers',
    );
    expect(await whyNot(bundleOf(sample, { checkpoints: checkpoints.toReversed() }))).toContain(
      'order of their sizes',
    );
    expect(await whyNot(bundleOf(sample, { checkpoints: [] }))).toContain('no checkpoint covers');
    expect(await whyNot(bundleOf(sample, { origin: 'other.example/meetings/x' }))).toContain(
      'not of its log',
    );
  });
});

describe('a journal written falsely and signed with the right key', () => {
  const declared = entryOf('vote.declared').data;
  const outcome = declared['outcome'] as Record<string, Record<string, unknown>>;
  const rollCall = declared['rollCall'] as readonly Record<string, unknown>[];
  const ruleSet = declared['ruleSet'] as Record<string, unknown>;
  const withOutcome = (change: object) => ({ ...declared, outcome: { ...outcome, ...change } });

  it.each([
    ['verdict', withOutcome({ verdict: 'rejected' }), 'the count says "approved"'],
    ['total', withOutcome({ total: { ...outcome['total'], approve: 3 } }), 'says 3 approve in all'],
    [
      'quorum',
      withOutcome({ quorumAtClose: { ...outcome['quorumAtClose'], present: 6 } }),
      'the quorum at the close',
    ],
    [
      'quorum met',
      withOutcome({ quorumAtOpening: { ...outcome['quorumAtOpening'], met: false } }),
      'at the opening',
    ],
    ['categories', withOutcome({ categories: [] }), 'other categories'],
    [
      'roll call',
      { ...declared, rollCall: rollCall.with(1, { ...rollCall[1], standing: 'reject' }) },
      'was declared as',
    ],
    ['length of the roll call', { ...declared, rollCall: rollCall.slice(1) }, 'another length'],
    ['rules', { ...declared, ruleSet: { ...ruleSet, name: 'Other rules' } }, 'under other rules'],
    ['question', { ...declared, question: 'Another?' }, 'the question declared'],
  ])('[I19] fails the recount with another %s', async (_what, data, why) => {
    const lie = forged(sample, (entry) => (entry.type === 'vote.declared' ? { ...entry, data } : entry));
    expect(await whyNot(bundleOf(lie))).toContain(why);
  });

  it('[I5] fails with a ballot cast after the close', async () => {
    const { no: closedNo } = entryOf('vote.closed');
    const { no: ballotNo } = entryOf('ballot.cast');
    const { entries, openings } = sample.journal;
    const moved = [...entries.slice(0, ballotNo - 1), ...entries.slice(ballotNo, closedNo)];
    const ballot = {
      ...entryOf('ballot.cast'),
      no: closedNo,
      at: entryOf('vote.closed').no,
    } as unknown as StoredEntry;
    const at = entries.find(({ no }) => no === closedNo) as StoredEntry & { at: string };
    const journal = {
      ...sample.journal,
      entries: [
        ...moved.map((entry, index) => ({ ...entry, no: index + 1 })),
        { ...ballot, at: at.at } as StoredEntry,
        ...entries.slice(closedNo),
      ],
      openings: openings.map((opening) => (opening.no === ballotNo ? { ...opening, no: closedNo } : opening)),
    };
    const late = bundleOf({ ...sample, parts: partsOf(journal, voteId, key) });
    expect(await whyNot(late)).toContain('was not cast between opening and close');
  });

  it.each([
    ['a ballot for a place that is not on the roll', 'roll.frozen', { roll: [] }, 'not on the roll'],
    ['another roll', 'roll.frozen', { ruleSet: { ...ruleSet, version: 9 } }, 'under other rules'],
    ['a vote of another item', 'vote.opened', { itemId: 'other' }, 'of another item'],
    ['a withdrawn member who votes', 'interest.declared', { seatId: 'seat-0' }, 'is "recused" by its ballot'],
  ])('fails with %s', async (_what, type, change, why) => {
    const lie = forged(sample, (entry) =>
      entry.type === type ? { ...entry, data: { ...entry.data, ...change } } : entry,
    );
    expect(await whyNot(bundleOf(lie))).toContain(why);
  });

  it('fails with time that runs backwards, or entries that misnumber themselves', async () => {
    const early = forged(sample, (entry) =>
      entry.no === 5 ? { ...entry, at: '2020-01-01T00:00:00.000Z' } : entry,
    );
    expect(await whyNot(bundleOf(early))).toContain('earlier than one before it');
    const misnumbered = forged(sample, (entry) => (entry.no === 5 ? { ...entry, no: 6 } : entry));
    expect(await whyNot(bundleOf(misnumbered))).toContain('says it is entry 6');
  });
});

describe('a bundle for a reader who may not see everything', () => {
  const hide = (...types: readonly string[]) =>
    sample.journal.entries.map((entry) => (types.includes(entry.type) ? leafOf(entry) : entry));

  it('is verified in part, and says what is hidden', async () => {
    const report = await verify(bundleOf(sample, { entries: hide('record.written') }));
    expect(report.verdict).toBe('in-part');
    expect(report.notChecked).toEqual([
      expect.stringContaining('1 entry up to the close are by their hash only, 1 of them'),
    ]);
    expect(lastLine(report)).toContain('Verified in part');
  });

  it('is counted from the declared roll call where ballots and roll are hidden', async () => {
    const entries = hide('roll.frozen', 'ballot.cast', 'roster.set', 'seat.taken', 'interest.declared');
    const report = await verify(bundleOf(sample, { entries, openings: [] }));
    expect(report.verdict).toBe('in-part');
    expect(report.checked.at(-1)).toBe('Outcome: approved, as declared.');
  });

  it('is not counted again where the voting groups are hidden with the roll', async () => {
    const entries = sample.journal.entries.map((entry) => {
      if (entry.type !== 'vote.declared') return entry;
      const { ruleSet, ...data } = entry.data;
      const grouped = { ...Object(ruleSet), counting: { kind: 'whole', unit: 'group' } };
      return { ...entry, data: { ...data, ruleSet: grouped } };
    });
    const parted = partsOf({ ...sample.journal, entries }, voteId, key);
    const hidden = parted.entries.with(entryOf('roll.frozen').no - 1, leafOf(entryOf('roll.frozen')));
    const report = await verify(bundleOf({ ...sample, parts: parted }, { entries: hidden }));
    expect(report.verdict).toBe('in-part');
    expect(report.notChecked.join()).toContain('the vote is not counted again');
  });

  it('fails without the declaration, or without the close', async () => {
    for (const type of ['vote.declared', 'vote.closed', 'vote.opened']) {
      expect(await whyNot(bundleOf(sample, { entries: hide(type) }))).toContain(
        `no "${type}" that this file shows`,
      );
    }
  });
});

describe('a file that is something else', () => {
  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"format":"quorate-bundle/2"}',
    '{"__proto__":{"format":"quorate-bundle/1"}}',
  ])('fails in words: %s', async (text) => {
    expect(await whyNot(Buffer.from(text))).not.toBe('');
  });

  it('fails in words however deep it is', async () => {
    expect(await whyNot(Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)))).not.toBe('');
  });

  it('fails with a counting rule that this version does not know, and names it', async () => {
    const other = forged(sample, (entry) => {
      const ruleSet = entry.data['ruleSet'];
      return ruleSet === undefined
        ? entry
        : {
            ...entry,
            data: { ...entry.data, ruleSet: { ...Object(ruleSet), counting: { kind: 'by-acclamation' } } },
          };
    });
    expect(await whyNot(bundleOf(other))).toBe(
      'the counting rule "by-acclamation" is not checked by this version',
    );
  });
});
