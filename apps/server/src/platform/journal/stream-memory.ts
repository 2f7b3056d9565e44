/** What this process remembers of a stream: its entries and their fold. Always a true prefix of the stored journal; never ahead of a commit. */
import { emptyRange } from '@quorate/ledger';
import type { Head } from './batch-decision.js';
import type { StoredEntry, StreamKind } from './stream-kind.js';

export class StreamMemory<State, Command> {
  private known: StoredEntry[] = [];
  private folded: Head<State>;

  constructor(readonly kind: StreamKind<State, Command>) {
    this.folded = { size: 0, range: emptyRange, state: kind.initial };
  }

  get head(): Head<State> {
    return this.folded;
  }

  /** Entries after a number, as far as this process knows. */
  after(no: number): readonly StoredEntry[] {
    return this.known.slice(no);
  }

  /** Takes entries read from the database; those it knows already are passed over. */
  learn(entries: readonly StoredEntry[], range: Head<State>['range'] | null): void {
    const fresh = entries.filter((stored) => stored.entry.no > this.folded.size);
    for (const stored of fresh) this.known.push(stored);
    this.folded = {
      size: this.known.length,
      range: range ?? this.folded.range,
      state: fresh.length === 0 ? this.folded.state : this.kind.fold(this.folded.state, fresh),
    };
  }

  /** Takes a batch that this process has just committed. */
  advance(entries: readonly StoredEntry[], head: Head<State>): void {
    if (head.size <= this.folded.size) return;
    for (const { entry, sealed } of entries) this.known.push({ entry, sealed });
    this.folded = head;
  }
}
