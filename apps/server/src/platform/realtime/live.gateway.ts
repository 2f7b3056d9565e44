/** The live protocol, docs/live-protocol.md: a socket follows meetings and is pushed frames. It can change nothing. */
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import { type FollowReply, followMessage, unfollowMessage } from '@quorate/contracts';
import type { Reader } from '@quorate/domain';
import type { Server } from 'socket.io';
import { type Caller, CallerSource, sessionTokenOf } from '../auth/index.js';
import { Config } from '../config/index.js';
import { isAway } from '../database/index.js';
import { Budget, problemOf, problemOfDatabaseAway, problemOfRefusal } from '../http/index.js';
import { MEETING_NOT_SHOWN } from '../journal/index.js';
import { Allows } from './allows.js';
import { Feeds } from './feeds.js';
import { LiveSource } from './live-source.js';
import type { LiveSocket } from './live-socket.js';
import { MOST_OF_SESSION } from './socket-limits.js';
import { dropUnread, isFarBehind } from './unread.js';

/** Rights are looked at again this often, so that a role taken away acts within about a second. */
const RECHECK_MS = 1_000;
const HEAD_MS = 2_000;
const MOST_FOLLOWED = 8;
/** Every meeting anew several times over, as after a bad line; then one every second. */
const ASKS = { atOnce: 64, perSecond: 1 };

@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<Server>, OnApplicationShutdown {
  @WebSocketServer() private readonly server!: Server;
  private readonly logger = new Logger('live');
  private readonly timers: NodeJS.Timeout[] = [];
  private checking = false;

  constructor(
    private readonly config: Config,
    private readonly callers: CallerSource,
    private readonly source: LiveSource,
    private readonly feeds: Feeds,
  ) {}

  afterInit(server: Server): void {
    this.feeds.attach(server);
    server.use((socket, next) => {
      this.welcome(socket as LiveSocket).then(() => {
        next();
      }, next);
    });
    this.timers.push(
      setInterval(() => {
        this.recheck();
      }, RECHECK_MS).unref(),
    );
    this.timers.push(setInterval(() => void this.feeds.announceHeads(), HEAD_MS).unref());
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  @Allows('journal.follow')
  @SubscribeMessage('follow')
  async follow(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<FollowReply> {
    const asked = followMessage.safeParse(message);
    if (!asked.success)
      return no(422, 'invalid-input', 'Say which meeting to follow, and after which entry.');
    const { meetingId, after } = asked.data;
    if (isFarBehind(socket)) dropUnread(socket);
    if (!socket.data.asks.take()) {
      if (socket.data.asks.isAbused) dropUnread(socket);
      return no(429, 'too-many-asks', 'This connection asks too often. Wait a second, then ask again.');
    }
    if (socket.data.following.size >= MOST_FOLLOWED && !socket.data.following.has(meetingId)) {
      return no(
        429,
        'too-many-followed',
        'One connection can follow eight meetings. Open another window for more.',
      );
    }
    try {
      return await this.admit(socket, meetingId, after);
    } catch (error) {
      if (isAway(error)) return { ok: false, problem: problemOfDatabaseAway('question') };
      throw error;
    }
  }

  @Allows('journal.follow')
  @SubscribeMessage('unfollow')
  unfollow(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): void {
    const asked = unfollowMessage.safeParse(message);
    if (asked.success) this.feeds.unfollow(socket, asked.data.meetingId);
  }

  private async admit(socket: LiveSocket, meetingId: string, after: number): Promise<FollowReply> {
    const reader = await this.readerFor(socket, meetingId);
    if (!reader) return { ok: false, problem: problemOfRefusal(MEETING_NOT_SHOWN) };
    if (!socket.connected) return no(409, 'socket-closed', 'The connection was closed meanwhile.');
    return { ok: true, frame: await this.feeds.follow(socket, meetingId, reader, after) };
  }

  /** Ends the sockets of a session in every process. */
  endSession(sessionId: string): void {
    this.server.in(sessionRoom(sessionId)).disconnectSockets(true);
  }

  private async welcome(socket: LiveSocket): Promise<void> {
    const auth: unknown = socket.handshake.auth['display'];
    const token = sessionTokenOf(this.config, socket.handshake.headers.cookie);
    socket.data.token = token;
    socket.data.display = typeof auth === 'string' ? auth : null;
    socket.data.following = new Map();
    socket.data.asks = new Budget(ASKS);
    const { sessionId } = await this.callers.callerOf(token);
    if (sessionId !== null) await this.joinSession(socket, sessionRoom(sessionId));
    // The handshake is read; without the request that carried it a socket costs half the memory.
    (socket.conn as { request: unknown }).request = null;
    socket.on('disconnect', () => {
      this.feeds.gone(socket);
    });
  }

  private async joinSession(socket: LiveSocket, room: string): Promise<void> {
    const open = this.server.of('/').adapter.rooms.get(room)?.size ?? 0;
    if (open >= MOST_OF_SESSION) throw new Error('too-many-windows');
    await socket.join(room);
  }

  private async readerFor(socket: LiveSocket, meetingId: string): Promise<Reader | null> {
    if (socket.data.display !== null) return this.source.readerOfDisplay(socket.data.display, meetingId);
    return this.source.readerOf(await this.callerOf(socket), meetingId);
  }

  private callerOf(socket: LiveSocket): Promise<Caller> {
    return this.callers.callerOf(socket.data.token);
  }

  /** Everyone at once, so that thousands of sockets cost a question or two; and never twice at a time. */
  private recheck(): void {
    if (this.checking) return;
    this.checking = true;
    const followers = [...this.feeds.followers()];
    followers.filter(isFarBehind).forEach(dropUnread);
    const checks = followers.map((socket) => this.checkRights(socket));
    void Promise.all(checks).finally(() => {
      this.checking = false;
    });
  }

  private async checkRights(socket: LiveSocket): Promise<void> {
    if (socket.data.display === null && socket.data.token === null) return;
    for (const [meetingId, was] of socket.data.following) {
      const now = await this.readerFor(socket, meetingId).catch(() => was);
      if (now?.clearance === was.clearance && now.personId === was.personId) continue;
      this.logger.debug(`rights changed on ${meetingId}`);
      socket.disconnect(true);
      return;
    }
  }
}

function sessionRoom(sessionId: string): string {
  return `session/${sessionId}`;
}

function no(status: number, code: string, detail: string): FollowReply {
  return { ok: false, problem: problemOf(status, code, detail) };
}
