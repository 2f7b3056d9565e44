/**
 * Pushes one stream to the sockets of this process, in journal order, each room its own view. Quiet entries (ballots)
 * are pushed together a few times a second; everything else at once.
 */
import type { Clearance, Reader } from '@quorate/domain';
import { CLEARANCES, maySee, namedIn } from '@quorate/domain';
import type { JournalEntry, RecordedEntry, StreamKind } from '../journal/index.js';
import { wireEntries } from './wire-entries.js';

/** At most four pushes of quiet entries a second. */
const QUIET_MS = 250;

export interface WireFrame {
  readonly meetingId: string;
  /** The last entry this reader could see before. */
  readonly after: number;
  /** The last of the entries, so that nobody learns how many they may not see. */
  readonly to: number;
  readonly entries: readonly JournalEntry[];
}

/** Where a feed sends; rooms are made by `roomOf` and `personRoomOf`. */
export interface Outlet {
  /** To a room of this process, less the named persons. */
  push(room: string, exceptRooms: readonly string[], frame: WireFrame): void;
  isEmpty(room: string): boolean;
}

/** The room of a stream's readers of one clearance. */
export function roomOf(streamId: string, clearance: Clearance): string {
  return `${streamId}/${clearance}`;
}

/** The room of one person among a stream's readers. */
export function personRoomOf(streamId: string, personId: string): string {
  return `${streamId}/person/${personId}`;
}

export class Feed {
  private sent = 0;
  private readonly lastSeen = new Map<Clearance, number>();
  private lastPush = 0;
  private timer: NodeJS.Timeout | null = null;
  private pushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly streamId: string,
    private readonly kind: StreamKind<unknown, unknown>,
    private readonly read: (after: number, size: number) => Promise<readonly RecordedEntry[]>,
    private readonly outlet: Outlet,
  ) {}

  /** Starts from the journal as it stands, so that later frames follow on what a new follower is told. */
  async begin(): Promise<void> {
    this.note(await this.read(0, Number.POSITIVE_INFINITY));
  }

  /** Number of the last entry that readers of a clearance can see. */
  lastVisible(clearance: Clearance): number {
    return this.lastSeen.get(clearance) ?? 0;
  }

  /** The stream has entries up to `size`; `types` are the new ones when they are known. */
  moved(size: number, types: readonly string[] | null): void {
    if (size <= this.sent) return;
    const quiet = types?.every((type) => this.kind.isQuiet(type)) ?? false;
    const wait = quiet ? Math.max(0, this.lastPush + QUIET_MS - Date.now()) : 0;
    if (wait === 0) this.flush(size);
    else
      this.timer ??= setTimeout(() => {
        this.flush(Number.POSITIVE_INFINITY);
      }, wait);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private flush(size: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.lastPush = Date.now();
    this.pushing = this.pushing.then(() => this.push(size)).catch(() => undefined);
  }

  private async push(size: number): Promise<void> {
    if (Number.isFinite(size) && size <= this.sent) return;
    const fresh = await this.read(this.sent, size);
    if (fresh.length === 0) return;
    const before = new Map(this.lastSeen);
    this.note(fresh);
    for (const clearance of CLEARANCES) this.pushTo(clearance, before.get(clearance) ?? 0, fresh);
  }

  private pushTo(clearance: Clearance, after: number, fresh: readonly RecordedEntry[]): void {
    const room = roomOf(this.streamId, clearance);
    if (this.outlet.isEmpty(room)) return;
    const frameFor = (readable: readonly RecordedEntry[], reader: Reader): WireFrame => {
      const entries = wireEntries(this.kind, readable, reader);
      return { meetingId: this.streamId, after, to: entries.at(-1)?.no ?? after, entries };
    };
    const everyone: Reader = { clearance, personId: null };
    const all = fresh.filter(({ entry }) => maySee(entry.audience, everyone));
    const byName = new Map(
      [...entriesByName(fresh)].map(([id, named]) => [personRoomOf(room, id), { id, named }]),
    );
    const frame = frameFor(all, everyone);
    if (frame.entries.length > 0) this.outlet.push(room, [...byName.keys()], frame);
    for (const [personRoom, { id, named }] of byName) {
      if (this.outlet.isEmpty(personRoom)) continue;
      const own = [...new Set([...all, ...named])];
      const readable = own.toSorted(({ entry: one }, { entry: other }) => one.no - other.no);
      this.outlet.push(personRoom, [], frameFor(readable, { clearance, personId: id }));
    }
  }

  private note(recorded: readonly RecordedEntry[]): void {
    for (const { entry } of recorded) {
      this.sent = Math.max(this.sent, entry.no);
      for (const clearance of CLEARANCES) {
        if (maySee(entry.audience, { clearance, personId: null })) this.lastSeen.set(clearance, entry.no);
      }
    }
  }
}

/** What names each person: thousands of ballots may name as many, of which each is looked up once. */
function entriesByName(recorded: readonly RecordedEntry[]): Map<string, RecordedEntry[]> {
  const named = new Map<string, RecordedEntry[]>();
  for (const one of recorded) {
    for (const personId of namedIn(one.entry.audience)) {
      const known = named.get(personId);
      if (known === undefined) named.set(personId, [one]);
      else known.push(one);
    }
  }
  return named;
}
