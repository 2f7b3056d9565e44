/**
 * The line to the server that all meetings of a tab share: a socket with frames, a watch that notices silence within
 * three seconds, recovery of gaps, and plain HTTP when no socket can be had. See docs/live-protocol.md.
 */
import type { ClientEvents, FollowReply, MinutesNews, SentFrame, ServerEvents } from '@quorate/contracts';
import { io, type Socket } from 'socket.io-client';
import { getJson, ProblemError, sessionEndedHere } from '../api/index.js';
import { ContactWatch } from './contact-watch.js';
import { MeetingFeed } from './meeting-feed.js';
import { lookBack } from './use-changed-history.js';
import { wholeFrame } from './whole-frame.js';

/** The server pings every two seconds; a little more silence than that means the line is dead. */
const silenceMs = 2700;
const pollSilenceMs = 4500;
const pollAfterMs = 5000;
const pollEveryMs = 2000;
const answerWithinMs = 5000;
const askAgainMs = 1000;
/** Not in the same moment as everyone else whose line came back. */
const lookBackWithinMs = 4000;
/** Going from one page of a meeting to the next should not load it again. */
const lingerMs = 10_000;

export class LiveConnection {
  private readonly feeds = new Map<string, MeetingFeed>();
  private readonly inUse = new Set<MeetingFeed>();
  private readonly asking = new Set<MeetingFeed>();
  /** What the server pushes over the present socket. */
  private readonly followed = new Set<MeetingFeed>();
  private readonly backListeners = new Set<() => void>();
  private readonly minutesListeners = new Set<(news: MinutesNews) => void>();
  private readonly socket: Socket<ServerEvents, ClientEvents>;
  private readonly watch: ContactWatch;
  private poll = 0;

  /** `display` is the token of a room screen; without it the session cookie says who reads. */
  constructor(private readonly display: string | undefined) {
    this.watch = new ContactWatch(
      (lastContactAt) => this.inUse.forEach((feed) => feed.markOffline(lastContactAt)),
      () => {
        this.catchUpAll();
        this.inUse.forEach((feed) => this.lookBackSoon(feed));
        this.backListeners.forEach((listener) => listener());
      },
    );
    this.socket = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      withCredentials: true,
      autoConnect: false,
      reconnectionDelay: 300,
      reconnectionDelayMax: 2000,
      timeout: 4000,
      ...(display === undefined ? {} : { auth: { display } }),
    });
    this.listen();
  }

  /** The feed of a meeting; it is followed while a screen shows it. */
  feed(meetingId: string): MeetingFeed {
    const known = this.feeds.get(meetingId);
    if (known !== undefined) return known;
    const feed = new MeetingFeed(meetingId, (used, isUsed) => (isUsed ? this.use(used) : this.release(used)));
    this.feeds.set(meetingId, feed);
    return feed;
  }

  /** Calls the listener whenever the line is there again after it was lost. */
  whenBack(listener: () => void): () => void {
    this.backListeners.add(listener);
    return () => this.backListeners.delete(listener);
  }

  /** Calls the listener with what officers at work on minutes tell each other. */
  whenMinutes(listener: (news: MinutesNews) => void): () => void {
    this.minutesListeners.add(listener);
    return () => this.minutesListeners.delete(listener);
  }

  /** Looks at once for what is new, for example after an own command. */
  refresh(meetingId: string): void {
    const feed = this.feeds.get(meetingId);
    if (feed !== undefined && this.inUse.has(feed)) void this.catchUp(feed);
  }

  /** Reads everything anew as another person, or as nobody. */
  startAgain(): void {
    this.disconnect();
    for (const feed of this.feeds.values()) feed.forget();
    if (this.inUse.size > 0) this.connect();
  }

  private listen(): void {
    this.socket.on('connect', () => {
      window.clearTimeout(this.poll);
      this.watch.heard(silenceMs);
      this.catchUpAll();
    });
    this.socket.on('frame', (frame) => this.onNews(frame.meetingId, (feed) => feed.take(frame)));
    this.socket.on('head', (head) => this.onNews(head.meetingId, (feed) => feed.noteHead(head)));
    this.socket.on('minutes', (news) => this.minutesListeners.forEach((listener) => listener(news)));
    this.socket.io.on('ping', () => this.watch.heard(silenceMs));
    this.socket.on('disconnect', (reason) => {
      this.followed.clear();
      if (this.inUse.size === 0) return;
      this.watch.lose();
      this.pollAfter(pollAfterMs);
      // The server ends the sockets of a session that was signed out or has expired.
      if (reason === 'io server disconnect') sessionEndedHere();
    });
    document.addEventListener('visibilitychange', () => this.wake());
    window.addEventListener('online', () => this.wake());
  }

  private onNews(meetingId: string, take: (feed: MeetingFeed) => void): void {
    this.watch.heard(silenceMs);
    const feed = this.feeds.get(meetingId);
    if (feed === undefined || !this.inUse.has(feed)) return;
    take(feed);
    if (feed.isBehind) void this.catchUp(feed);
  }

  private use(feed: MeetingFeed): void {
    if (!this.inUse.has(feed)) this.lookBackSoon(feed);
    this.inUse.add(feed);
    if (this.socket.connected) void this.catchUp(feed);
    else if (!this.socket.active) this.connect();
  }

  private release(feed: MeetingFeed): void {
    window.setTimeout(() => {
      if (feed.isShown || !this.inUse.delete(feed)) return;
      if (this.followed.delete(feed)) this.socket.emit('unfollow', { meetingId: feed.meetingId });
      if (this.inUse.size === 0) this.disconnect();
    }, lingerMs);
  }

  private lookBackSoon(feed: MeetingFeed): void {
    window.setTimeout(
      () => this.inUse.has(feed) && lookBack(feed.meetingId),
      500 + Math.random() * lookBackWithinMs,
    );
  }

  private connect(): void {
    this.watch.expect(silenceMs);
    // Nothing is shown yet: where sockets are blocked, do not let the reader wait for them.
    this.pollAfter(pollEveryMs);
    this.socket.connect();
  }

  private disconnect(): void {
    this.watch.rest();
    window.clearTimeout(this.poll);
    this.followed.clear();
    this.socket.disconnect();
  }

  /** The tab is looked at again, or the network is back: do not wait for the next attempt. */
  private wake(): void {
    if (document.visibilityState !== 'visible' || this.inUse.size === 0) return;
    if (this.socket.connected) this.catchUpAll();
    else this.socket.connect();
  }

  private catchUpAll(): void {
    for (const feed of this.inUse) void this.catchUp(feed);
  }

  /** Asks for everything after the last known entry until there is no more; one request at a time. */
  private async catchUp(feed: MeetingFeed): Promise<void> {
    if (this.asking.has(feed)) return;
    this.asking.add(feed);
    let isDone = false;
    try {
      await this.askForAll(feed);
      isDone = true;
    } catch {
      // No answer. Without a socket the next poll or connection asks again; with one, we do.
    } finally {
      this.asking.delete(feed);
    }
    // A socket that came up meanwhile pushes only what it was asked to follow.
    if (this.socket.connected && this.inUse.has(feed) && !this.followed.has(feed)) {
      window.setTimeout(() => void this.catchUp(feed), isDone ? 0 : askAgainMs);
    }
  }

  private async askForAll(feed: MeetingFeed): Promise<void> {
    let before: number;
    do {
      before = feed.no;
      const answer = this.socket.connected ? await this.askSocket(feed) : await this.askHttp(feed);
      if (!answer.ok) {
        // A server in trouble is asked again; one that knows no such meeting is believed.
        if (answer.problem.status >= 500 || answer.problem.status === 429)
          throw new ProblemError(answer.problem);
        feed.markMissing();
        return;
      }
      feed.take(await wholeFrame(answer.frame, this.display));
    } while (feed.isBehind && feed.no !== before);
    feed.markComplete();
  }

  private async askSocket(feed: MeetingFeed): Promise<FollowReply> {
    const message = { meetingId: feed.meetingId, after: feed.no };
    // The acknowledgement with a timeout has lost its type on the way through socket.io.
    const answer = (await this.socket.timeout(answerWithinMs).emitWithAck('follow', message)) as FollowReply;
    this.followed.add(feed);
    this.watch.heard(silenceMs);
    return answer;
  }

  private async askHttp(feed: MeetingFeed): Promise<FollowReply> {
    const display = this.display === undefined ? '' : `&display=${encodeURIComponent(this.display)}`;
    try {
      const path = `/api/meetings/${feed.meetingId}/frames?after=${feed.no}${display}`;
      const frame = await getJson<SentFrame>(path);
      this.watch.heard(pollSilenceMs);
      return { ok: true, frame };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, problem: error.problem };
      throw error;
    }
  }

  private pollAfter(delayMs: number): void {
    window.clearTimeout(this.poll);
    this.poll = window.setTimeout(() => {
      this.catchUpAll();
      this.pollAfter(pollEveryMs);
    }, delayMs);
  }
}
