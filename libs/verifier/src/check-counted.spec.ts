/** A voter's receipt within the bundle of the vote: counted, replaced, hidden, or not there at all. */
import { describe, expect, it } from '@jest/globals';
import { makeReceipt, writeReceipt } from '@quorate/ledger';
import { nodeCrypto } from './node-crypto.js';
import { aSample, bundleOf, forged, leafOf, type Sample, type StoredEntry } from './testing/a-bundle.js';
import { verifyCounted } from './verify-file.js';

const sample = aSample();
const ballots = sample.journal.entries.filter(({ type }) => type === 'ballot.cast');
const ofPlace = (place: number): StoredEntry[] =>
  ballots.filter(({ data }) => Object(data['places'])[0] === place);
const counted = ofPlace(0)[0] ?? { no: 0, type: '', data: {} };

function receiptOf(entry: StoredEntry, { key, parts, voteId }: Sample = sample): Uint8Array {
  return Buffer.from(writeReceipt(makeReceipt({ origin: parts.origin, voteId, entry, opening: null }, key)));
}

const verify = (bundle: Uint8Array, receipt: Uint8Array) =>
  verifyCounted(bundle, receipt, nodeCrypto, sample.key.publicKey);

describe('a receipt in the bundle of its vote', () => {
  it('was recorded and counted', async () => {
    const report = await verify(bundleOf(sample), receiptOf(counted));
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked.at(-1)).toBe('Your ballot: recorded and counted.');
  });

  it('was replaced where the place voted again', async () => {
    const [first = counted, second] = ofPlace(2);
    const report = await verify(bundleOf(sample), receiptOf(first));
    expect(report.checked.at(-1)).toBe(
      `Your ballot: recorded, and replaced by the later ballot of entry ${second?.no ?? 0}.`,
    );
  });

  it('is recorded, and no more is said, where the file hides it', async () => {
    const entries = sample.parts.entries.map((entry) => {
      const { type } = Object(entry);
      return type === 'ballot.cast' || type === 'roll.frozen' ? leafOf(entry as StoredEntry) : entry;
    });
    const report = await verify(bundleOf(sample, { entries, openings: [] }), receiptOf(counted));
    expect(report.verdict).toBe('in-part');
    expect(report.notChecked.at(-1)).toContain(`The ballot of entry ${counted.no} is recorded`);
  });

  it('[I4] fails where the journal holds another ballot than was promised, or none', async () => {
    const swapped = forged(sample, (entry) =>
      entry.no === counted.no ? { ...entry, data: { ...entry.data, note: 'another' } } : entry,
    );
    expect((await verify(bundleOf(swapped), receiptOf(counted))).why).toContain(
      'not the one that the receipt promised',
    );
    const beyond = receiptOf({ ...counted, no: 999 });
    expect((await verify(bundleOf(sample), beyond)).why).toContain('does not have');
  });

  it('fails where the entry is no ballot, or of another vote', async () => {
    const opened = sample.journal.entries.find(({ type }) => type === 'vote.closed') ?? counted;
    expect((await verify(bundleOf(sample), receiptOf(opened))).why).toContain('not among the ballots');
    const other = { ...sample, voteId: 'other' };
    const entry = { ...counted, data: { ...counted.data, voteId: 'other' } };
    expect((await verify(bundleOf(sample), receiptOf(entry, other))).why).toContain('of another vote');
  });

  it('fails when the two files are the wrong way round', async () => {
    expect((await verify(receiptOf(counted), bundleOf(sample))).verdict).toBe('failed');
  });
});
