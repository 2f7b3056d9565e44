/**
 * Remembers in this browser the newest signed checkpoint of each meeting, and holds what the server says later against
 * it: a journal that does not continue the one that was seen is told to the reader.
 */
import type { CheckpointView, EntryProofView } from '@quorate/contracts';
import type { EntryClaim, Growth, GrowthClaim } from '@quorate/verifier';

export interface KeptCheckpoint {
  /** The key the log was first met with, `name+id+base64`. */
  readonly key: string;
  readonly note: string;
  readonly size: number;
  readonly fingerprint: string;
}

export interface ChangedHistory {
  readonly meetingId: string;
  readonly why: string;
  /** Null when already the first checkpoint was not signed as it should be. */
  readonly kept: KeptCheckpoint | null;
  readonly told: CheckpointView;
}

export interface HistorySources {
  /** Asks the server for its newest checkpoint, with the proof that it extends the one of this size. */
  readonly ask: (meetingId: string, since: number | null) => Promise<CheckpointView>;
  readonly verify: (claim: GrowthClaim) => Promise<Growth>;
  /** The same, with the proof that the entry of this number stands under that checkpoint. */
  readonly askFor: (meetingId: string, no: number, since: number | null) => Promise<EntryProofView>;
  readonly verifyEntry: (claim: EntryClaim) => Promise<boolean>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

const nameOf = (meetingId: string): string => `quorate.checkpoint.${meetingId}`;

export class HistoryWatch {
  private changed: readonly ChangedHistory[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly sources: HistorySources) {}

  readonly snapshot = (): readonly ChangedHistory[] => this.changed;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks once and compares; without an answer nothing is said, and the next connection asks again. */
  async look(meetingId: string): Promise<void> {
    await this.compare(meetingId, (since) => this.sources.ask(meetingId, since)).catch(() => null);
  }

  /**
   * True when exactly this entry stands in the journal that this browser remembers, or in one that continues it; it
   * rejects where the server does not answer.
   */
  async holds(meetingId: string, entry: { readonly no: number }): Promise<boolean> {
    const told = await this.compare(meetingId, (since) => this.sources.askFor(meetingId, entry.no, since));
    if (told === null) return false;
    const { key = told.key, size = 0 } = this.kept(meetingId) ?? {};
    // Another window was told more meanwhile: it is to stand under that.
    if (size > told.size) return this.holds(meetingId, entry);
    const { note, inclusion } = told;
    return this.sources.verifyEntry({ key, note, entry, inclusion });
  }

  /** Holds what the server says against what is remembered, and remembers it; null, and told, where it does not continue that. */
  private async compare<Told extends CheckpointView>(
    meetingId: string,
    ask: (since: number | null) => Promise<Told>,
  ): Promise<Told | null> {
    const kept = this.kept(meetingId);
    const told = await ask(kept?.size ?? null);
    const { key = told.key, note: earlier = null } = kept ?? {};
    const claim = { key, earlier, later: told.note, proof: told.consistency };
    const growth = await this.sources.verify(claim);
    if (!growth.holds) {
      this.tell([...this.others(meetingId), { meetingId, why: growth.why, kept, told }]);
      return null;
    }
    const { size, fingerprint } = growth;
    // Another window may have kept a newer one meanwhile.
    if (size >= (this.kept(meetingId)?.size ?? 0)) {
      this.keep(meetingId, { key: kept?.key ?? told.key, note: told.note, size, fingerprint });
    }
    if (this.changed.some((one) => one.meetingId === meetingId)) this.tell(this.others(meetingId));
    return told;
  }

  /** The reader has taken note: what the server says now is what later answers are held against. */
  startAgain({ meetingId, told }: ChangedHistory): void {
    const { key, note, size, fingerprint } = told;
    this.keep(meetingId, { key, note, size, fingerprint });
    this.tell(this.others(meetingId));
  }

  private others(meetingId: string): readonly ChangedHistory[] {
    return this.changed.filter((one) => one.meetingId !== meetingId);
  }

  private tell(changed: readonly ChangedHistory[]): void {
    this.changed = changed;
    for (const listener of this.listeners) listener();
  }

  private kept(meetingId: string): KeptCheckpoint | null {
    try {
      const text = this.sources.storage.getItem(nameOf(meetingId)) ?? 'null';
      const read = JSON.parse(text) as KeptCheckpoint | null;
      return typeof read?.note === 'string' && typeof read.size === 'number' ? read : null;
    } catch {
      return null;
    }
  }

  private keep(meetingId: string, checkpoint: KeptCheckpoint): void {
    try {
      this.sources.storage.setItem(nameOf(meetingId), JSON.stringify(checkpoint));
    } catch {
      // The browser keeps nothing: then the watch lasts no longer than nothing was kept before it.
    }
  }
}
