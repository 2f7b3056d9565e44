/** The bundle of an election's journal: verified where nobody had to vote, in part where something is hidden or voted on elsewhere, and never for another result. */
import { describe, expect, it } from '@jest/globals';
import { generateLogKey, signCheckpoint, treeRoot, writeBundle } from '@quorate/ledger';
import {
  type ElectionRun,
  aNomination,
  anElectionRun,
  LARGE_SUPPLIER,
} from '@quorate/domain/testing/an-election-run.js';
import { nodeCrypto } from '../node-crypto.js';
import type { Report } from '../report.js';
import { leafOf, type StoredEntry } from '../testing/a-bundle.js';
import { verifyFile } from '../verify-file.js';

const STREAM = 'election-1';
const origin = `quorate.example/meetings/${STREAM}`;

/** Three seats of Small Suppliers for these; Large One names first one and then another. */
function unopposed(names: readonly string[]): ElectionRun {
  const run = anElectionRun().stand(names);
  const large = { constituencyId: 'large', seatId: 'l1', party: LARGE_SUPPLIER };
  for (const name of ['x', 'y']) {
    run.must('large contact', aNomination(name, large));
    const nominationId = run.nominationId(name);
    run.must('secretary', { type: 'nomination.check', nominationId, accepted: true, reason: '' });
  }
  return run.close().must('secretary', { type: 'election.declare', ballots: [] });
}

function contested(): ElectionRun {
  const run = anElectionRun().stand(['a', 'b', 'c', 'd']).close().open();
  const elected = ['d', 'b', 'a'].map((name) => run.nominationId(name));
  run.now = '2022-01-18T17:00:01.000Z';
  const ballot = { constituencyId: 'small', elected, says: ['d 4, b 3, a 2, c 1'], runOff: null };
  return run.must('secretary', { type: 'election.declare', ballots: [ballot] });
}

/** The report on the bundle; entries are altered before they are hashed and signed, or shown by their hash only. */
function report(
  run: ElectionRun,
  alter: (entry: StoredEntry) => StoredEntry = (entry) => entry,
  isHidden: (entry: StoredEntry) => boolean = () => false,
): Promise<Report> {
  const key = generateLogKey();
  const entries = run.entries.map((entry) => alter(entry as unknown as StoredEntry));
  const leaves = entries.map(leafOf);
  const checkpoint = signCheckpoint({ origin, size: leaves.length, root: treeRoot(leaves) }, key);
  const shown = entries.map((entry) => (isHidden(entry) ? leafOf(entry) : entry));
  const parts = { origin, stream: STREAM, entries: shown, openings: [], checkpoints: [checkpoint] };
  return verifyFile(Buffer.from(writeBundle(parts, key)), nodeCrypto, key.publicKey);
}

/** The data of the entries of the type, altered as text. */
const altering =
  (type: string, from: string, to: string) =>
  (entry: StoredEntry): StoredEntry => {
    if (entry.type !== type) return entry;
    const text = JSON.stringify(entry);
    if (!text.includes(from)) throw new Error(`${type} does not say ${from}`);
    return JSON.parse(text.replace(from, to)) as StoredEntry;
  };

describe('the bundle of an election', () => {
  it('verifies where nobody had to vote, with seats that stay empty and the one named last', async () => {
    const { verdict, checked, why } = await report(unopposed(['a', 'b']));
    expect([verdict, why]).toEqual(['verified', null]);
    expect(checked.slice(2)).toEqual([
      'Election: called by entry 1, declared by 15: "Change Board election 2021" of Change Board',
      'Nominations: 4 were made before the close and each was checked; the 4 candidates are those accepted.',
      'Small Suppliers: 2 stood for 3 seats, so no ballot was needed: a, b, as declared.',
      'Large Suppliers: each was named by the voting group or body of the seat: y, as declared.',
      'Consumers: each was named by the voting group or body of the seat: nobody, as declared.',
    ]);
  });

  it('verifies in part where the ballot is in a file of its own, or the nominations are hidden', async () => {
    const voted = await report(contested());
    expect(voted).toMatchObject({ verdict: 'in-part', why: null });
    expect(voted.notChecked).toEqual([
      'Small Suppliers: the count is in the result bundle of the ballot, of vote vote-1.',
    ]);
    const isPrivate = ({ type }: StoredEntry): boolean =>
      type.startsWith('nomination.') || type === 'candidate.left';
    const run = anElectionRun().stand(['a', 'b', 'c']).close();
    const withdraw = {
      type: 'nomination.withdraw',
      nominationId: run.nominationId('b'),
      reason: 'A new post.',
    } as const;
    run.must('b', withdraw).must('secretary', { type: 'election.declare', ballots: [] });
    expect(await report(run)).toMatchObject({ verdict: 'verified' });
    const hidden = await report(run, undefined, isPrivate);
    expect(hidden).toMatchObject({ verdict: 'in-part', why: null });
    expect(hidden.notChecked.at(-1)).toBe(
      'Small Suppliers: whether b left before the declaration is in an entry that is not shown.',
    );
  });

  it.each([
    [
      'somebody else',
      altering('election.declared', '"personId":"a","name":"a"', '"personId":"z","name":"z"'),
      'z is declared and does not stand',
    ],
    [
      'another term',
      altering('election.declared', '2023-01-31', '2024-01-31'),
      'the seat of a has another termUntil than was called',
    ],
    [
      'a seat twice',
      altering('election.declared', '"seatId":"s2"', '"seatId":"s1"'),
      'b is declared for a seat that is not free',
    ],
    [
      'elected again',
      altering('election.declared', '"reElected":false', '"reElected":true'),
      'whether a is elected again is told wrongly',
    ],
    [
      'who was not named last',
      altering(
        'election.declared',
        '"id-4","candidate":{"personId":"y","name":"y"}',
        '"id-3","candidate":{"personId":"x","name":"x"}',
      ),
      'Large Suppliers: x was not named last',
    ],
    [
      'a seat less',
      altering('election.declared', '"vacant":[{"seatId":"s3","label":"Seat s3"}]', '"vacant":[]'),
      'Small Suppliers: the vacant seats are not those left',
    ],
    [
      'a nomination after the close',
      altering('election.called', '2021-12-20T17:00:00.000Z', '2021-12-05T17:00:00.000Z'),
      'was made after nominations closed',
    ],
    [
      'a candidate who was refused',
      altering('nomination.accepted', 'nomination.accepted', 'nomination.refused'),
      'a stands without an accepted nomination',
    ],
    [
      'a way of its own',
      altering('election.declared', '"by":"unopposed"', '"by":"ballot"'),
      'is declared by a ballot that was never opened',
    ],
    [
      'a cancelled one',
      altering('nominations.closed', 'nominations.closed', 'election.cancelled'),
      'the election was cancelled',
    ],
  ])('fails for %s', async (_what, alter, why) => {
    const failed = await report(unopposed(['a', 'b']), alter);
    expect(failed.verdict).toBe('failed');
    expect(failed.why).toContain(why);
  });

  it('fails where somebody who stands is passed over, and nothing is hidden', async () => {
    const run = unopposed(['a', 'b']);
    const passedOver = (entry: StoredEntry): StoredEntry => {
      if (entry.type !== 'election.declared') return entry;
      const [small, ...others] = entry.data['results'] as { elected: object[]; vacant: object[] }[];
      const vacant = [{ seatId: 's2', label: 'Seat s2' }, ...(small?.vacant ?? [])];
      const first = { ...small, elected: small?.elected.slice(0, 1), vacant };
      return { ...entry, data: { ...entry.data, results: [first, ...others] } };
    };
    expect((await report(run, passedOver)).why).toBe('Small Suppliers: b should be declared and is not');
  });
});
