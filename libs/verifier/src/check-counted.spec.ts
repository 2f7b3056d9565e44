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

  it('was counted by the roll call that the scrutineers have, and is recorded to who has none', async () => {
    const kept = aSample({ visibility: 'scrutineers' });
    const ballot = kept.journal.entries.find(({ type }) => type === 'ballot.cast') ?? counted;
    const receipt = receiptOf(ballot, kept);
    const theirs = await verifyCounted(bundleOf(kept), receipt, nodeCrypto, kept.key.publicKey);
    expect(theirs).toMatchObject({ verdict: 'verified', why: null });
    expect(theirs.checked.at(-1)).toBe('Your ballot: recorded and counted.');
    expect(theirs.checked.join()).toContain('the scrutineers’ roll call is what the ballots say');
    const entries = kept.parts.entries.map((entry) => {
      const { type } = Object(entry);
      return type === 'roll-call.taken' ? leafOf(entry as StoredEntry) : entry;
    });
    const others = await verifyCounted(
      bundleOf(kept, { entries, openings: [] }),
      receipt,
      nodeCrypto,
      kept.key.publicKey,
    );
    expect(others.checked.at(-1)).toBe('Your ballot: recorded; the file has no roll call to find it in.');
  });

  it('fails where the roll call for the scrutineers is not what the ballots say', async () => {
    const lied = forged(aSample({ visibility: 'scrutineers' }), (entry) => {
      if (entry.type !== 'roll-call.taken') return entry;
      const [first, ...rest] = entry.data['rollCall'] as readonly object[];
      return { ...entry, data: { ...entry.data, rollCall: [{ ...first, standing: 'reject' }, ...rest] } };
    });
    const report = await verifyCounted(bundleOf(lied), receiptOf(counted), nodeCrypto, lied.key.publicKey);
    expect(report.why).toContain('declared as "reject" and is "approve" by its ballot');
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
