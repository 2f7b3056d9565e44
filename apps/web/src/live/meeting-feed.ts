/**
 * One meeting as this reader knows it: the entries seen so far and the state they fold to. It does no input or output:
 * the connection hands it frames, and screens subscribe to it.
 */
import type { Frame, Head, SentFrame } from '@quorate/contracts';
import { foldMeeting, initialMeeting, type MeetingEntry, type MeetingState } from '@quorate/domain';

export interface LiveMeeting {
  /** missing: there is no such meeting, or this reader may not see it. */
  readonly status: 'loading' | 'live' | 'offline' | 'missing';
  readonly state: MeetingState;
  readonly entries: readonly MeetingEntry[];
  /** Milliseconds of the last sign of life from the server; null while connected. */
  readonly lastContactAt: number | null;
  /** How many sockets follow the meeting. */
  readonly watching: number;
  /** Acts that the server holds and has not recorded yet; officers are told. */
  readonly waiting: number;
}

const nothingYet: LiveMeeting = {
  status: 'loading',
  state: initialMeeting,
  entries: [],
  lastContactAt: null,
  watching: 0,
  waiting: 0,
};

/** True for a frame that can be folded as it came. */
export function isWhole(frame: SentFrame): frame is SentFrame & Frame {
  return frame.entries.every(({ data }) => data !== null);
}

export class MeetingFeed {
  private current: LiveMeeting = nothingYet;
  private head = 0;
  private readonly listeners = new Set<() => void>();

  /** `onUse` hears when the first screen comes and when the last one goes. */
  constructor(
    readonly meetingId: string,
    private readonly onUse: (feed: MeetingFeed, inUse: boolean) => void,
  ) {}

  /** Number of the last entry known here. */
  get no(): number {
    return this.current.state.no;
  }

  /** True while a screen shows it. */
  get isShown(): boolean {
    return this.listeners.size > 0;
  }

  /** True when the server has spoken of an entry that is not here yet. */
  get isBehind(): boolean {
    return this.head > this.no;
  }

  readonly snapshot = (): LiveMeeting => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.onUse(this, true);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.onUse(this, false);
    };
  };

  /**
   * Takes a frame that continues exactly where this feed stands. Any other is left out: an older one brings nothing new
   * and merged casts must not be counted twice; a later one, or one that only names an entry, leaves a hole, which
   * `isBehind` then shows.
   */
  take(frame: SentFrame): void {
    if (frame.after !== this.no || !isWhole(frame)) {
      this.head = Math.max(this.head, frame.to);
      return;
    }
    if (frame.entries.length === 0) return;
    this.change({
      state: foldMeeting(this.current.state, frame.entries),
      entries: [...this.current.entries, ...frame.entries],
    });
  }

  /** Learns the number of the last entry this reader may see, how many are watching and how many acts wait. */
  noteHead({ no, watching, waiting = 0 }: Omit<Head, 'meetingId'>): void {
    this.head = Math.max(this.head, no);
    if (watching !== this.current.watching || waiting !== this.current.waiting)
      this.change({ watching, waiting });
  }

  /** The server has told all it had to tell. */
  markComplete(): void {
    // What was announced but is not shown to this reader must not be asked for again.
    this.head = this.no;
    if (this.current.status !== 'live') this.change({ status: 'live', lastContactAt: null });
  }

  markOffline(lastContactAt: number): void {
    if (this.current.status === 'missing' || this.current.status === 'offline') return;
    this.change({ status: 'offline', lastContactAt });
  }

  markMissing(): void {
    this.change({ ...nothingYet, status: 'missing' });
  }

  /** Forgets everything: another person reads from here on, and may see more or less. */
  forget(): void {
    this.head = 0;
    this.change(nothingYet);
  }

  private change(part: Partial<LiveMeeting>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}
