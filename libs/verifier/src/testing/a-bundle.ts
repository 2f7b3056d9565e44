/**
 * Bundles for tests, written by the ledger over a meeting that the domain has run: the same entries, commitments and
 * outcome as a server would have stored.
 */
import {
  type BallotOpening,
  type BundleParts,
  canonicalJson,
  commitment,
  generateLogKey,
  leafHash,
  type LogKey,
  signCheckpoint,
  treeRoot,
  writeBundle,
} from '@quorate/ledger';
import type { RuleSet } from '@quorate/domain';
import {
  type MeetingRun,
  MeetingRun as Run,
  aPlan,
  anItem,
  aRoster,
} from '@quorate/domain/testing/a-meeting.js';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';

/** An entry as the journal stores it, its data open to be altered by a test. */
export interface StoredEntry {
  readonly no: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Journal {
  readonly stream: string;
  readonly entries: readonly StoredEntry[];
  readonly openings: readonly BallotOpening[];
}

function saltOf(no: number): Buffer {
  return Buffer.alloc(32, no);
}

/** The ballots of the box, the first cast first. */
function ballotsIn(box: MeetingRun['box']) {
  const ballots = [];
  for (let rest: MeetingRun['box'] | null = box; rest?.last; rest = rest.before) ballots.unshift(rest.last);
  return ballots;
}

/** What the server's journal would hold of the meeting, with true commitments. */
export function journalOf(run: MeetingRun): Journal {
  const stream = run.state.meetingId;
  const sealed = ballotsIn(run.box);
  const openings: BallotOpening[] = [];
  const entries = run.entries.map((entry): StoredEntry => {
    if (entry.type !== 'ballot.cast') return entry;
    const ballot = sealed.shift();
    if (ballot === undefined) throw new Error('a ballot entry without its ballot');
    const { voteId, place, answer } = ballot;
    const content = { meetingId: stream, voteId, place, answer };
    const salt = saltOf(entry.no);
    openings.push({ no: entry.no, salt: salt.toString('hex'), content });
    const hex = commitment(salt, content).toString('hex');
    return { ...entry, data: { ...entry.data, commitment: hex } };
  });
  return { stream, entries, openings };
}

/** The leaf hash of a stored entry. */
export function leafOf(entry: StoredEntry): Buffer {
  return leafHash(Buffer.from(canonicalJson(entry)));
}

/** Everything of one vote, as its officers may see it, with a checkpoint at the close and one at the end. */
export function partsOf({ stream, entries, openings }: Journal, voteId: string, key: LogKey): BundleParts {
  const origin = `quorate.example/meetings/${stream}`;
  const own = (entry: StoredEntry, type: string) => entry.type === type && entry.data['voteId'] === voteId;
  const closed = entries.findIndex((entry) => own(entry, 'vote.closed')) + 1;
  const declared = entries.findIndex((entry) => own(entry, 'vote.declared')) + 1;
  const shown = entries.slice(0, declared);
  const leaves = shown.map(leafOf);
  const ballots = new Set(shown.filter((entry) => own(entry, 'ballot.cast')).map(({ no }) => no));
  const checkpoints = [closed, declared].map((size) =>
    signCheckpoint({ origin, size, root: treeRoot(leaves.slice(0, size)) }, key),
  );
  return {
    origin,
    stream,
    voteId,
    entries: shown,
    openings: openings.filter(({ no }) => ballots.has(no)),
    checkpoints,
  };
}

export interface Sample {
  readonly key: LogKey;
  readonly voteId: string;
  readonly journal: Journal;
  readonly parts: BundleParts;
}

/** The bytes of the sample's bundle, its parts altered as given and signed with its own key. */
export function bundleOf({ key, parts }: Sample, altered: Partial<BundleParts> = {}): Uint8Array {
  return Buffer.from(writeBundle({ ...parts, ...altered }, key));
}

/** The sample as a dishonest server would write it: entries altered before they were hashed and signed. */
export function forged(sample: Sample, alter: (entry: StoredEntry) => StoredEntry): Sample {
  const journal = { ...sample.journal, entries: sample.journal.entries.map(alter) };
  const { box } = sample.parts;
  return { ...sample, journal, parts: { ...partsOf(journal, sample.voteId, sample.key), box } };
}

/** A sample of the meeting's vote. */
export function sampleOf(run: MeetingRun, voteId: string): Sample {
  const key = generateLogKey();
  const journal = journalOf(run);
  return { key, voteId, journal, parts: partsOf(journal, voteId, key) };
}

const BOARD = ['large', 'large', 'large', 'small', 'large', 'small'];

/** A board of six: two for, one against after a change of mind, one recused, one silent, one on the telephone. */
export function aSample(altered: Partial<RuleSet> = {}): Sample {
  const run = new Run();
  const ruleSet = aRuleSet(altered);
  const roster = aRoster({ ...ruleSet, constituencies: ruleSet.constituencies.slice(0, 2) });
  const seats = roster.seats
    .slice(0, BOARD.length)
    .map((seat, at) => ({ ...seat, constituencyId: BOARD[at] ?? 'large', alternates: [] }));
  run.must('secretary', aPlan({ roster: { ...roster, seats } }));
  const itemId = run.addItem(anItem());
  run.must('secretary', { type: 'meeting.call' });
  run.seat(0, 5);
  run.must('chair', { type: 'meeting.start' });
  run.must('chair', { type: 'item.open', itemId, from: null });
  run.must('secretary', { type: 'interest.declare', itemId, seatId: 'seat-3', text: 'A contract' });
  const voteId = run.openVote(itemId);
  run.cast(0, voteId, 'approve');
  run.cast(1, voteId, 'approve');
  run.cast(2, voteId, 'approve');
  run.must('secretary', { type: 'note.write', itemId, text: 'Seat 2 asks to change its vote' });
  run.cast(2, voteId, 'reject');
  run.must('secretary', {
    type: 'ballot.record',
    voteId,
    seatId: 'seat-5',
    answer: { kind: 'motion', choice: 'abstain' },
    reason: 'By telephone',
  });
  run.must('chair', { type: 'vote.close', voteId });
  run.must('chair', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}
