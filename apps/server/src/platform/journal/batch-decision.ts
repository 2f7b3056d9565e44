/** Decides a batch of asks one after the other on the folded state: entries, leaves and replies, nothing written yet. Pure. */
import { accept, type Refusal, refuse, type Result } from '@quorate/domain';
import { appendLeaf, canonicalJson, type CompactRange, leafHash } from '@quorate/ledger';
import type { Ask, JournalEntry, Proposal, StoredEntry, StreamKind, Written } from './stream-kind.js';

/** The stream as this process knows it. */
export interface Head<State> {
  readonly size: number;
  readonly range: CompactRange;
  readonly state: State;
}

export interface WrittenEntry extends StoredEntry {
  /** Canonical JSON of the entry: the bytes the leaf hashes. */
  readonly content: string;
  readonly leaf: Buffer;
}

export interface KeptReply {
  readonly digest: string;
  readonly reply: string;
}

export interface BatchDecision<State> {
  readonly head: Head<State>;
  readonly entries: readonly WrittenEntry[];
  /** New replies by request key. */
  readonly replies: ReadonlyMap<string, KeptReply>;
  /** One for each ask, in order; an Error is a bug met while deciding it, which must not take the others down. */
  readonly results: readonly (Result<Written> | Error)[];
}

/** The key a reply is kept under: a person's keys never meet another's. */
export function requestOf(personId: string, key: string): string {
  return `${personId}:${key}`;
}

/** Decides every ask in order; `kept` are the stored replies of the keys among them. */
export function decideBatch<State, Command>(
  kind: StreamKind<State, Command>,
  start: Head<State>,
  asks: readonly Ask<Command>[],
  kept: ReadonlyMap<string, KeptReply>,
  now: string,
): BatchDecision<State> {
  let head = start;
  const entries: WrittenEntry[] = [];
  const replies = new Map<string, KeptReply>();
  const decideOne = (ask: Ask<Command>): Result<Written> => {
    const request = requestOf(ask.by.personId, ask.key);
    const earlier = replies.get(request) ?? kept.get(request);
    if (earlier) return repeated(ask, earlier);
    if (head.size === 0 && !ask.begins) return unknownStream();
    const decided = kind.decide(head.state, ask.command, ask.by, now);
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return accept(nothingWritten(kind, head.size, now));
    const step = write(kind, head, ask, decided.value, now);
    head = step.head;
    entries.push(...step.entries);
    replies.set(request, { digest: ask.digest, reply: JSON.stringify(step.written) });
    return accept(step.written);
  };
  const results = asks.map((ask) => attempt(() => decideOne(ask)));
  return { head, entries, replies, results };
}

function attempt<Value>(act: () => Value): Value | Error {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function repeated(ask: Ask<unknown>, earlier: KeptReply): Result<Written> {
  if (earlier.digest !== ask.digest) return { ok: false, refusal: KEY_REUSED };
  return accept(JSON.parse(earlier.reply) as Written);
}

const KEY_REUSED: Refusal = {
  kind: 'conflict',
  code: 'key-reused',
  sentence:
    'This Idempotency-Key was used for something else. Nothing was changed; send the act again with a new key.',
  field: 'Idempotency-Key',
};

function unknownStream(): Result<never> {
  return refuse('missing', 'meeting-unknown', 'There is no such meeting.');
}

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
  readonly written: Written;
}

function write<State, Command>(
  kind: StreamKind<State, Command>,
  head: Head<State>,
  ask: Ask<Command>,
  proposals: readonly Proposal[],
  now: string,
): Step<State> {
  let range = head.range;
  const by = { personId: ask.by.personId, name: ask.by.name };
  const entries = proposals.map((proposal, index): WrittenEntry => {
    const { sealed, type, audience, data } = proposal;
    const entry: JournalEntry = { no: head.size + index + 1, type, at: now, by, audience, data };
    const content = canonicalJson(entry);
    const leaf = leafHash(Buffer.from(content));
    range = appendLeaf(range, leaf);
    return { entry, sealed, content, leaf };
  });
  const size = head.size + entries.length;
  const written: Written = {
    from: head.size + 1,
    to: size,
    at: now,
    leaf: entries[0]?.leaf.toString('hex') ?? '',
    answer: kind.answer(entries),
  };
  return { head: { size, range, state: kind.fold(head.state, entries) }, entries, written };
}
