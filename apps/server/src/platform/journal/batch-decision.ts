/**
 * Decides a batch of asks one after the other on the folded state: entries with their leaves, nothing written yet.
 * An act of thousands of entries, such as a register read from a file, is made in turns: other streams go on meanwhile.
 */
import { setImmediate } from 'node:timers/promises';
import { accept, type Refusal, type Result } from '@quorate/domain';
import { appendLeaf, canonicalJson, type CompactRange, leafHash } from '@quorate/ledger';
import { MEETING_UNKNOWN } from './meeting-unknown.js';
import { nextSalt } from './next-salt.js';
import type {
  Act,
  Ask,
  JournalEntry,
  Proposal,
  RecordedEntry,
  StoredEntry,
  StreamKind,
  Written,
} from './stream-kind.js';

/** Entries made in one turn of the event loop, and written in one statement. */
const TURN = 512;

/** How long the stream is, with what extends its tree. */
export interface Length {
  readonly size: number;
  readonly range: CompactRange;
}

/** The stream as this process knows it. */
export interface Head<State> extends Length {
  readonly state: State;
}

export interface WrittenEntry extends RecordedEntry {
  /** Canonical JSON of the entry: the bytes the leaf hashes. */
  readonly content: string;
  readonly leaf: Buffer;
}

/** An act that was done: the reply to it is made from its entries, the same every time. */
export interface DoneAct {
  readonly digest: string;
  readonly entries: readonly StoredEntry[];
}

/** What goes to the database in one statement: entries, and the length of the stream with them. */
export interface BatchPart {
  readonly entries: readonly WrittenEntry[];
  readonly length: Length;
}

export interface BatchDecision<State> {
  readonly head: Head<State>;
  readonly entries: readonly WrittenEntry[];
  /** One for each ask, in order; an Error is a bug met while deciding it, which must not take the others down. */
  readonly results: readonly (Result<Written> | Error)[];
}

/** The key an act is known by: a person's keys never meet another's. */
export function requestOf(personId: string, key: string): string {
  return `${personId}:${key}`;
}

/** The asks of one transaction as they are decided, part by part; `done` finds the acts that are in the stream already. */
export class Batch<State, Command> {
  private readonly entries: WrittenEntry[] = [];
  private readonly results: (Result<Written> | Error)[] = [];
  private readonly doneHere = new Map<string, DoneAct>();

  constructor(
    private readonly kind: StreamKind<State, Command>,
    private head: Head<State>,
    private readonly done: (request: string) => DoneAct | null,
    private readonly now: string,
  ) {}

  /** All that was decided so far. */
  get decision(): BatchDecision<State> {
    const { head, entries, results } = this;
    return { head, entries, results };
  }

  /** Decides the asks in order, and answers what they alone write. */
  async decide(asks: readonly Ask<Command>[]): Promise<readonly BatchPart[]> {
    const { size } = this.head;
    const from = this.entries.length;
    const cuts: Length[] = [];
    for (const ask of asks) this.results.push(await attempt(() => this.decideOne(ask, cuts)));
    return partsOf(this.entries.slice(from), size, [...cuts, this.head]);
  }

  /** Notes where a long act is to be cut. */
  private async decideOne(ask: Ask<Command>, cuts: Length[]): Promise<Result<Written>> {
    const { kind, head, now } = this;
    const request = requestOf(ask.by.personId, ask.key);
    const earlier = this.doneHere.get(request) ?? this.done(request);
    if (earlier) return repeated(kind, ask, earlier);
    if (head.size === 0 && !ask.begins) return { ok: false, refusal: MEETING_UNKNOWN };
    const decided = kind.decide(head.state, ask.command, ask.by, now);
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return accept(nothingWritten(kind, head.size, now));
    const step = await write(kind, head, ask, decided.value, now);
    this.head = step.head;
    for (const entry of step.entries) this.entries.push(entry);
    cuts.push(...step.cuts);
    this.doneHere.set(request, { digest: ask.digest, entries: step.entries });
    return accept(step.written);
  }
}

/** The entries from a size on, cut at these lengths. */
function partsOf(entries: readonly WrittenEntry[], size: number, cuts: readonly Length[]): BatchPart[] {
  const starts = [size, ...cuts.map((cut) => cut.size)];
  return cuts.flatMap((length, index) => {
    const part = entries.slice((starts[index] ?? size) - size, length.size - size);
    return part.length === 0 ? [] : [{ entries: part, length }];
  });
}

async function attempt<Value>(act: () => Promise<Value>): Promise<Value | Error> {
  try {
    return await act();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function repeated<State, Command>(
  kind: StreamKind<State, Command>,
  ask: Ask<Command>,
  earlier: DoneAct,
): Result<Written> {
  if (earlier.digest !== ask.digest) return { ok: false, refusal: KEY_REUSED };
  return accept(replyFrom(kind, earlier.entries));
}

/** The reply to an act, made from the entries it wrote. */
export function replyFrom<State, Command>(
  kind: StreamKind<State, Command>,
  entries: readonly StoredEntry[],
): Written {
  const [first] = entries;
  if (!first) throw new Error('an act that wrote nothing has no reply');
  const leaf = leafHash(Buffer.from(canonicalJson(first.entry)));
  return writtenOf(kind, first.entry, leaf, entries);
}

function writtenOf<State, Command>(
  kind: StreamKind<State, Command>,
  { no, at }: JournalEntry,
  leaf: Buffer,
  entries: readonly StoredEntry[],
): Written {
  const answer = kind.answer(entries);
  return { from: no, to: no + entries.length - 1, at, leaf: leaf.toString('hex'), answer };
}

/** An act under a key that stands for another. */
export const KEY_REUSED: Refusal = {
  kind: 'conflict',
  code: 'key-reused',
  sentence:
    'This Idempotency-Key was used for something else. Nothing was changed; send the act again with a new key.',
  field: 'Idempotency-Key',
};

/** The act changes nothing, such as a roster that is already so: no entry, and no reply to keep. */
function nothingWritten<State, Command>(
  kind: StreamKind<State, Command>,
  size: number,
  now: string,
): Written {
  return { from: size + 1, to: size, at: now, leaf: '', answer: kind.answer([]) };
}

interface Step<State> {
  readonly head: Head<State>;
  readonly entries: readonly WrittenEntry[];
  /** After each full turn. */
  readonly cuts: readonly Length[];
  readonly written: Written;
}

async function write<State, Command>(
  kind: StreamKind<State, Command>,
  head: Head<State>,
  ask: Ask<Command>,
  proposals: readonly Proposal[],
  now: string,
): Promise<Step<State>> {
  let range = head.range;
  const act = { request: requestOf(ask.by.personId, ask.key), digest: ask.digest };
  const entries: WrittenEntry[] = [];
  const cuts: Length[] = [];
  for (const proposal of proposals) {
    const no = head.size + entries.length + 1;
    const written = writtenEntry(ask, proposal, no, now, entries.length === 0 ? act : null);
    range = appendLeaf(range, written.leaf);
    entries.push(written);
    if (entries.length % TURN > 0) continue;
    cuts.push({ size: no, range });
    await setImmediate();
  }
  const [first] = entries;
  if (!first) throw new Error('nothing to write');
  const written = writtenOf(kind, first.entry, first.leaf, entries);
  const size = head.size + entries.length;
  return { head: { size, range, state: kind.fold(head.state, entries) }, entries, cuts, written };
}

function writtenEntry<Command>(
  { by }: Ask<Command>,
  proposal: Proposal,
  no: number,
  now: string,
  act: Act | null,
): WrittenEntry {
  const { sealed, type, audience, data } = proposal;
  // Keys in canonical order: what is in order already is written several times as fast.
  const entry: JournalEntry = {
    at: now,
    audience,
    by: proposal.by ?? { name: by.name, personId: by.personId },
    data,
    no,
    ...(sealed === null ? { salt: nextSalt().toString('hex') } : {}),
    type,
  };
  const content = canonicalJson(entry);
  return { entry, sealed, act, length: content.length, content, leaf: leafHash(Buffer.from(content)) };
}
