/**
 * A reader of one meeting over a socket, exactly as docs/live-protocol.md asks: it folds what continues where it stands,
 * and asks again for what it missed.
 */
import type {
  ClientEvents,
  FollowReply,
  Frame,
  MinutesNews,
  Problem,
  SentFrame,
  ServerEvents,
} from '@quorate/contracts';
import { foldMeeting, initialMeeting, type MeetingEntry, type MeetingState } from '@quorate/domain';
import { io, type Socket } from 'socket.io-client';
import { isWhole, wholeFrame } from './whole-frame.js';
import { within } from './within.js';

const WAIT_MS = 60_000;

export interface FollowerOptions {
  readonly cookie?: string;
  /** The token of a room screen link. */
  readonly display?: string;
  /** The page the socket comes from, where that matters. */
  readonly origin?: string;
}

export class FollowRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export class Follower {
  state: MeetingState = initialMeeting;
  readonly entries: MeetingEntry[] = [];
  /** The frames the server pushed, as they came. */
  readonly pushed: SentFrame[] = [];
  /** What it was told of the minutes that officers work on. */
  readonly ofMinutes: MinutesNews[] = [];
  /** How often it asked again after the first time. */
  healed = 0;
  watching = 0;
  /** What the last head said of acts not recorded yet; null to readers who are not told. */
  waiting: number | null = null;
  private readonly socket: Socket<ServerEvents, ClientEvents>;
  private readonly listeners = new Set<() => void>();
  private readonly onRefusal = new Set<(problem: Problem) => void>();
  private isAsking = false;
  private head = 0;
  private asked = 0;

  private constructor(
    private readonly origin: string,
    readonly meetingId: string,
    private readonly options: FollowerOptions,
  ) {
    const { cookie, display, origin: page } = options;
    const extraHeaders = {
      ...(cookie === undefined ? {} : { cookie }),
      ...(page === undefined ? {} : { origin: page }),
    };
    this.socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders,
      auth: display === undefined ? {} : { display },
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.socket.on('connect', () => {
      this.ask();
    });
    this.socket.on('frame', (frame) => {
      if (frame.meetingId !== meetingId) return;
      this.pushed.push(frame);
      if (isWhole(frame)) this.take(frame);
      else this.head = Math.max(this.head, frame.to);
      this.catchUp();
    });
    this.socket.on('minutes', (news) => {
      this.ofMinutes.push(news);
    });
    this.socket.on('head', (head) => {
      if (head.meetingId !== meetingId) return;
      this.watching = head.watching;
      this.waiting = head.waiting ?? null;
      this.head = Math.max(this.head, head.no);
      this.catchUp();
      this.tell();
    });
  }

  /** Connects and follows; rejects with `FollowRefused`, or when the server lets nobody in. */
  static async open(origin: string, meetingId: string, options: FollowerOptions): Promise<Follower> {
    const follower = new Follower(origin, meetingId, options);
    const opened = new Promise<void>((resolve, reject) => {
      follower.socket.once('connect_error', reject);
      follower.onRefusal.add((problem) => {
        reject(new FollowRefused(problem));
      });
      follower.listeners.add(() => {
        if (follower.asked > 0) resolve();
      });
    });
    try {
      await within(WAIT_MS, 'the server answers follow', opened);
    } catch (error) {
      follower.close();
      throw error;
    }
    return follower;
  }

  /** Waits until the meeting as seen from here is as wanted. */
  until(what: string, isSo: (state: MeetingState) => boolean): Promise<void> {
    return this.wait(what, () => isSo(this.state));
  }

  /** Waits until it has folded everything up to an entry that it may see. */
  reach(no: number): Promise<void> {
    return this.until(`entry ${String(no)} is known`, (state) => state.no >= no);
  }

  /** Waits until the server, or the test, has ended the connection. */
  gone(): Promise<void> {
    return this.wait('the connection ends', () => !this.socket.connected);
  }

  /** Waits until it is connected and has been answered again. */
  back(): Promise<void> {
    const before = this.asked;
    return this.wait('the connection is back', () => this.socket.connected && this.asked > before);
  }

  /** Cuts the line without a word, and stays away until `comeBack`. */
  async cut(): Promise<void> {
    this.socket.io.reconnection(false);
    this.socket.io.engine.close();
    await this.gone();
  }

  /** Connects again and follows on from what it holds. */
  async comeBack(): Promise<void> {
    const back = this.back();
    this.socket.io.reconnection(true);
    this.socket.connect();
    await back;
  }

  get isConnected(): boolean {
    return this.socket.connected;
  }

  close(): void {
    this.socket.disconnect();
  }

  private async wait(what: string, isSo: () => boolean): Promise<void> {
    let look = (): void => undefined;
    const seen = new Promise<void>((resolve) => {
      look = (): void => {
        if (isSo()) resolve();
      };
    });
    this.listeners.add(look);
    this.socket.on('disconnect', look);
    look();
    try {
      const known = (): string => `${what}; it knows entry ${String(this.state.no)}`;
      await within(WAIT_MS, known(), seen);
    } finally {
      this.listeners.delete(look);
      this.socket.off('disconnect', look);
    }
  }

  private ask(): void {
    if (this.isAsking) return;
    this.isAsking = true;
    this.socket
      .timeout(WAIT_MS)
      .emit(
        'follow',
        { meetingId: this.meetingId, after: this.state.no },
        (error: Error | null, reply: FollowReply) => {
          if (error === null) void this.hear(reply);
          else this.isAsking = false;
          if (error !== null && this.socket.connected) this.ask();
        },
      );
  }

  private async hear(reply: FollowReply): Promise<void> {
    if (!reply.ok) {
      this.isAsking = false;
      for (const refused of this.onRefusal) refused(reply.problem);
      return;
    }
    // What was told whole is taken before anything that the socket brings next.
    const frame = isWhole(reply.frame)
      ? reply.frame
      : await wholeFrame(reply.frame, (no) => this.readEntry(no));
    this.isAsking = false;
    this.asked += 1;
    if (this.asked > 1) this.healed += 1;
    // The answer tells all there is for this reader, so what was announced beyond it is not for them.
    const isLatest = frame.after === this.state.no;
    this.take(frame);
    if (isLatest) this.head = this.state.no;
    else this.catchUp();
    this.tell();
  }

  private async readEntry(no: number): Promise<MeetingEntry> {
    const { cookie, display } = this.options;
    const query = display === undefined ? '' : `?display=${display}`;
    const path = `/api/meetings/${this.meetingId}/entries/${String(no)}${query}`;
    const answer = await fetch(`${this.origin}${path}`, { headers: cookie === undefined ? {} : { cookie } });
    return (await answer.json()) as MeetingEntry;
  }

  private take(frame: Frame): void {
    if (frame.after !== this.state.no) {
      if (frame.entries.length > 0) this.head = Math.max(this.head, frame.to);
      return;
    }
    this.entries.push(...frame.entries);
    this.state = foldMeeting(this.state, frame.entries);
    this.tell();
  }

  private catchUp(): void {
    if (this.head > this.state.no && this.socket.connected) this.ask();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
