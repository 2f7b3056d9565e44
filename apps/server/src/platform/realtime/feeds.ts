/**
 * The feeds of the streams that sockets of this process follow. Commits here wake them; commits of another process are
 * announced through the socket.io adapter, and a look at the heads every two seconds finds what an announcement lost.
 */
import { Injectable } from '@nestjs/common';
import type { MinutesNews, SentFrame, ServerEvents } from '@quorate/contracts';
import { type Clearance, CLEARANCES, type Reader } from '@quorate/domain';
import type { Server } from 'socket.io';
import { Config } from '../config/index.js';
import { Journal, type RecordedEntry } from '../journal/index.js';
import { Feed, type Outlet, personRoomOf, roomOf, type WireFrame } from './feed.js';
import type { LiveSocket } from './live-socket.js';
import { LiveSource } from './live-source.js';
import { wireEntries } from './wire-entries.js';

/** A process that said nothing for this long has ended. */
const SILENT_MS = 6_000;

type Head = Parameters<ServerEvents['head']>[0];

interface Elsewhere {
  readonly count: number;
  readonly waiting: number;
  readonly heardAt: number;
}

interface Followed {
  readonly feed: Feed;
  readonly ready: Promise<void>;
  readonly sockets: Map<string, { readonly socket: LiveSocket; readonly reader: Reader }>;
  /** Followers in other processes, by process, as last announced. */
  readonly elsewhere: Map<string, Elsewhere>;
  /** The last answer given, since many ask the same after a reconnect. */
  answer: { readonly key: string; readonly frame: SentFrame } | null;
}

@Injectable()
export class Feeds {
  private readonly followed = new Map<string, Followed>();
  private server: Server | null = null;
  private readonly processId = Math.random().toString(36).slice(2);

  constructor(
    private readonly journal: Journal,
    private readonly source: LiveSource,
    private readonly config: Config,
  ) {}

  /** Takes the socket server once it is up. */
  attach(server: Server): void {
    this.server = server;
    this.journal.onMoved(({ streamId, size }, entries) => {
      this.moved(
        streamId,
        size,
        entries.map((written) => written.entry.type),
      );
      this.tellOthers('moved', streamId, size);
    });
    server.on('moved', (streamId: string, size: number) => {
      this.moved(streamId, size, null);
    });
    server.on('minutes', (news: string) => {
      this.passOn(JSON.parse(news) as MinutesNews);
    });
    server.on('watching', (processId: string, streamId: string, count: number, waiting: number) => {
      this.followed.get(streamId)?.elsewhere.set(processId, { count, waiting, heardAt: Date.now() });
    });
  }

  /** Every socket that follows something, once. */
  followers(): Set<LiveSocket> {
    const sockets = new Set<LiveSocket>();
    for (const { sockets: some } of this.followed.values())
      for (const { socket } of some.values()) sockets.add(socket);
    return sockets;
  }

  /** Adds the socket to its room first, then reads: what comes between arrives as a frame and is recognised as known. */
  async follow(socket: LiveSocket, streamId: string, reader: Reader, after: number): Promise<SentFrame> {
    const followed = this.open(streamId);
    followed.sockets.set(socket.id, { socket, reader });
    await followed.ready;
    this.enter(socket, streamId, followed, reader);
    const frame = await this.answer(followed, streamId, reader, after);
    setImmediate(() => socket.emit('head', this.headFor(streamId, followed, reader.clearance)));
    return frame;
  }

  /** Joins the rooms of this reader and leaves those it was in: who follows again with fewer rights keeps none of the old. */
  private enter(socket: LiveSocket, streamId: string, followed: Followed, reader: Reader): void {
    // It may have unfollowed, followed again or closed meanwhile; a room joined now would never be left.
    if (followed.sockets.get(socket.id)?.reader !== reader) return;
    this.leave(socket, streamId);
    void socket.join(roomsOf(streamId, reader));
    socket.data.following.set(streamId, reader);
  }

  private leave(socket: LiveSocket, streamId: string): void {
    const was = socket.data.following.get(streamId);
    if (was) for (const room of roomsOf(streamId, was)) void socket.leave(room);
    socket.data.following.delete(streamId);
  }

  unfollow(socket: LiveSocket, streamId: string): void {
    const followed = this.followed.get(streamId);
    if (!followed?.sockets.has(socket.id)) return;
    this.leave(socket, streamId);
    this.drop(streamId, followed, socket);
  }

  /** The socket is closed; socket.io has left its rooms already. */
  gone(socket: LiveSocket): void {
    for (const [streamId, followed] of this.followed) this.drop(streamId, followed, socket);
  }

  /** Tells every room its head, how many watch, and looks for what other processes wrote. */
  async announceHeads(): Promise<void> {
    const streamIds = [...this.followed.keys()];
    if (streamIds.length === 0) return;
    const sizes = await this.journal.sizes(streamIds).catch(() => new Map<string, number>());
    for (const [streamId, followed] of this.followed) {
      const size = sizes.get(streamId);
      if (size !== undefined) followed.feed.moved(size, null);
      const { size: count } = followed.sockets;
      this.tellOthers('watching', this.processId, streamId, count, this.journal.waiting(streamId));
      for (const clearance of CLEARANCES) {
        this.server?.local
          .to(roomOf(streamId, clearance))
          .emit('head', this.headFor(streamId, followed, clearance));
      }
    }
  }

  /** Tells the officers who follow a meeting, in every process, of the minutes they work on. */
  tellOfMinutes(news: MinutesNews): void {
    this.passOn(news);
    this.tellOthers('minutes', JSON.stringify(news));
  }

  private passOn(news: MinutesNews): void {
    this.server?.local.to(roomOf(news.meetingId, 'officers')).emit('minutes', news);
  }

  /** To the other processes, where there can be any. */
  private tellOthers(event: string, ...news: readonly (string | number)[]): void {
    if (this.config.redisUrl !== undefined) this.server?.serverSideEmit(event, ...news);
  }

  private moved(streamId: string, size: number, types: readonly string[] | null): void {
    this.followed.get(streamId)?.feed.moved(size, types);
  }

  private open(streamId: string): Followed {
    const existing = this.followed.get(streamId);
    if (existing) return existing;
    const read = (after: number, size: number): Promise<readonly RecordedEntry[]> =>
      this.journal.entriesAfter(this.source.kind, streamId, after, size);
    const feed = new Feed(streamId, this.source.kind, read, this.outlet);
    const made: Followed = {
      feed,
      ready: feed.begin(),
      sockets: new Map(),
      elsewhere: new Map(),
      answer: null,
    };
    this.followed.set(streamId, made);
    // Who comes next begins anew; those who wait now are told.
    made.ready.catch(() => {
      if (this.followed.get(streamId) === made) this.followed.delete(streamId);
    });
    return made;
  }

  private drop(streamId: string, followed: Followed, socket: LiveSocket): void {
    followed.sockets.delete(socket.id);
    if (followed.sockets.size > 0) return;
    followed.feed.stop();
    this.followed.delete(streamId);
  }

  private async answer(
    followed: Followed,
    streamId: string,
    reader: Reader,
    after: number,
  ): Promise<SentFrame> {
    const recorded = await this.journal.entriesAfter(this.source.kind, streamId, after);
    const last = recorded.at(-1)?.entry.no ?? after;
    const key = `${reader.clearance} ${reader.personId ?? ''} ${String(after)} ${String(last)}`;
    if (followed.answer?.key === key) return followed.answer.frame;
    const seen = wireEntries(this.source.kind, recorded, reader);
    const frame = { meetingId: streamId, after, to: seen.at(-1)?.no ?? after, entries: seen } as SentFrame;
    followed.answer = { key, frame };
    return frame;
  }

  /** How far readers of a clearance can see, and how many watch; officers also learn how many acts wait for the database. */
  private headFor(streamId: string, followed: Followed, clearance: Clearance): Head {
    const since = Date.now() - SILENT_MS;
    // Processes that fell silent no longer count.
    const elsewhere = [...followed.elsewhere.values()].filter(({ heardAt }) => heardAt >= since);
    const watching = elsewhere.reduce((sum, { count }) => sum + count, followed.sockets.size);
    const head = { meetingId: streamId, no: followed.feed.lastVisible(clearance), watching };
    if (clearance !== 'officers') return head;
    return {
      ...head,
      waiting: elsewhere.reduce((sum, { waiting }) => sum + waiting, this.journal.waiting(streamId)),
    };
  }

  private readonly outlet: Outlet = {
    push: (room: string, exceptRooms: readonly string[], frame: WireFrame): void => {
      this.server?.local
        .to(room)
        .except([...exceptRooms])
        .emit('frame', frame);
    },
    isEmpty: (room: string): boolean => (this.server?.of('/').adapter.rooms.get(room)?.size ?? 0) === 0,
  };
}

/** The rooms where the frames of one reader are pushed. */
function roomsOf(streamId: string, { clearance, personId }: Reader): string[] {
  const room = roomOf(streamId, clearance);
  return personId === null ? [room] : [room, personRoomOf(room, personId)];
}
