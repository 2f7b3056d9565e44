/** The entries of the journal that the file shows, and which of them make up the vote. */
import type { Leaf } from './bundle-file.js';
import { Fields } from './fields.js';
import { check, fail } from './not-verified.js';

/** Who did what an entry says. */
export interface Author {
  readonly personId: string;
  readonly name: string;
}

export interface Entry {
  readonly no: number;
  readonly type: string;
  readonly at: string;
  /** Null where nobody did it: a clock. */
  readonly by: Author | null;
  readonly data: Fields;
}

/** The acts of one vote, in the order they happened. */
export interface VoteActs {
  readonly opened: Entry;
  /** Null where the reader may not see it. */
  readonly frozen: Entry | null;
  /** The secret of its lot, sealed; null where none was. */
  readonly lotSealed: Entry | null;
  readonly ballots: readonly Entry[];
  readonly closed: Entry;
  /** Casting vote and lot. */
  readonly tieActs: readonly Entry[];
  /** The roll call for the scrutineers, as last counted; null where the file does not show it, or the rules want none. */
  readonly rollCallTaken: Entry | null;
  readonly declared: Entry;
}

function authorOf(entry: Fields): Author | null {
  if (!entry.has('by')) return null;
  const by = entry.object('by');
  return { personId: by.text('personId'), name: by.text('name') };
}

/** The shown entries, each at its own number and none earlier than the one before. */
export function readEntries(leaves: readonly Leaf[]): Entry[] {
  let latest = '';
  return leaves.flatMap((leaf, at) => {
    if (!('entry' in leaf)) return [];
    const fields = Fields.of(leaf.entry, `entry ${at + 1}`);
    const entry = {
      no: fields.count('no'),
      type: fields.text('type'),
      at: fields.text('at'),
      by: authorOf(fields),
      data: fields.object('data'),
    };
    check(entry.no === at + 1, `entry ${at + 1} says it is entry ${entry.no}`);
    check(entry.at >= latest, `entry ${entry.no} is earlier than one before it`);
    latest = entry.at;
    return [entry];
  });
}

function only(entries: readonly Entry[], type: string): Entry | null {
  const found = entries.filter((entry) => entry.type === type);
  check(found.length < 2, `the vote has "${type}" twice`);
  return found[0] ?? null;
}

function the(entries: readonly Entry[], type: string): Entry {
  return only(entries, type) ?? fail(`the vote has no "${type}" that this file shows`);
}

/** The acts of this vote, in their right order. */
export function actsOf(entries: readonly Entry[], voteId: string): VoteActs {
  const own = entries.filter(({ data }) => data.value('voteId') === voteId);
  const annulled = own.some(({ type }) => type === 'vote.annulled' || type === 'vote.annulment-confirmed');
  check(!annulled, 'the vote was annulled');
  const acts = {
    opened: the(own, 'vote.opened'),
    frozen: only(own, 'roll.frozen'),
    lotSealed: only(own, 'vote.lot-sealed'),
    ballots: own.filter(({ type }) => type === 'ballot.cast'),
    closed: the(own, 'vote.closed'),
    tieActs: own.filter(({ type }) => type === 'vote.casting-vote-given' || type === 'vote.lot-drawn'),
    rollCallTaken: own.findLast(({ type }) => type === 'roll-call.taken') ?? null,
    declared: the(own, 'vote.declared'),
  };
  const { opened, frozen, lotSealed, ballots, closed, tieActs, declared } = acts;
  check(opened.no < (frozen?.no ?? closed.no), 'the roll was frozen before the vote opened');
  const first = frozen?.no ?? opened.no;
  const stray = ballots.find(({ no }) => no <= first || no >= closed.no);
  check(stray === undefined, `the ballot of entry ${stray?.no ?? 0} was not cast between opening and close`);
  const early = lotSealed === null || (lotSealed.no > opened.no && lotSealed.no < (ballots[0] ?? closed).no);
  check(early, 'the secret of the lot was not sealed when the vote opened');
  const isBetween = tieActs.every(({ no }) => no > closed.no && no < declared.no);
  check(isBetween, 'a tie was broken before the close, or after the declaration');
  check(first < closed.no && closed.no < declared.no, 'opening, close and declaration are out of order');
  check(opened.data.text('itemId') === declared.data.text('itemId'), 'the declaration is of another item');
  check(
    opened.data.text('question') === declared.data.text('question'),
    'the question declared is not the one opened',
  );
  return acts;
}

/** How each place stood: as taken for the scrutineers, else as declared; empty where the file does not show it. */
export function rollCallOf({ rollCallTaken, declared }: VoteActs): readonly Fields[] {
  const { data } = rollCallTaken ?? declared;
  return data.has('rollCall') ? data.objects('rollCall') : [];
}
