/** What this process remembers of a stream: its entries, their fold, and which acts they answer. Always a true prefix of the stored journal; never ahead of a commit. */
import { emptyRange } from '@quorate/ledger';
import type { DoneAct, Head } from './batch-decision.js';
import type { RecordedEntry, StoredEntry, StreamKind } from './stream-kind.js';

interface Span {
  readonly digest: string;
  readonly from: number;
  to: number;
}

export class StreamMemory<State, Command> {
  private readonly known: RecordedEntry[] = [];
  private readonly acts = new Map<string, Span>();
  private lastAct: Span | null = null;
  private folded: Head<State>;

  constructor(readonly kind: StreamKind<State, Command>) {
    this.folded = { size: 0, range: emptyRange, state: kind.initial };
  }

  get head(): Head<State> {
    return this.folded;
  }

  /** Entries after a number, as far as this process knows. */
  after(no: number): readonly RecordedEntry[] {
    return this.known.slice(no);
  }

  /** The act of this request, if the stream has it. */
  done(request: string): DoneAct | null {
    const span = this.acts.get(request);
    return span ? { digest: span.digest, entries: this.known.slice(span.from - 1, span.to) } : null;
  }

  /** The entries of the act that begins with this one; none where it begins no act. */
  actFrom(no: number): readonly StoredEntry[] {
    if (!this.known[no - 1]?.act) return [];
    let to = no;
    while (this.known[to]?.act === null) to += 1;
    return this.known.slice(no - 1, to);
  }

  /** Takes entries read from the database; those it knows already are passed over. */
  learn(entries: readonly RecordedEntry[], range: Head<State>['range'] | null): void {
    const fresh = entries.filter((stored) => stored.entry.no > this.folded.size);
    for (const recorded of fresh) this.remember(recorded);
    this.folded = {
      size: this.known.length,
      range: range ?? this.folded.range,
      state: fresh.length === 0 ? this.folded.state : this.kind.fold(this.folded.state, fresh),
    };
  }

  /** Takes a batch that this process has just committed. */
  advance(entries: readonly RecordedEntry[], head: Head<State>): void {
    if (head.size <= this.folded.size) return;
    for (const recorded of entries) this.remember(recorded);
    this.folded = head;
  }

  private remember({ entry, sealed, act, length }: RecordedEntry): void {
    this.known.push({ entry, sealed, act, length });
    if (act) {
      this.lastAct = { digest: act.digest, from: entry.no, to: entry.no };
      this.acts.set(act.request, this.lastAct);
    } else if (this.lastAct) this.lastAct.to = entry.no;
  }
}
