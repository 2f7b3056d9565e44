/** A real socket that follows the meeting as docs/live-protocol.md says: frames that continue are folded, any hole is asked for. */
import { io } from 'socket.io-client';

import { emptyMeeting, foldEntry } from './fold.mjs';
import { RehearsalError } from './rehearsal-error.mjs';

const LIMIT_MS = 15_000;

export class Follower {
  state = emptyMeeting();
  frames = 0;
  gapsHealed = 0;
  #waiting = new Set();
  #isAsking = false;
  #askAgain = false;

  /** `display` is the token of a room screen link; without it and without a cookie it is the public. */
  constructor({ url, meetingId, name, cookie = null, display = null }) {
    this.name = name;
    this.meetingId = meetingId;
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 200,
      reconnectionDelayMax: 1000,
      ...(cookie === null ? {} : { extraHeaders: { cookie } }),
      ...(display === null ? {} : { auth: { display } }),
    });
    this.socket.on('connect', () => this.#ask());
    this.socket.on('frame', (frame) => this.#take(frame));
    this.socket.on('head', (head) => {
      if (head.meetingId === meetingId && head.no > this.state.no) this.#ask();
    });
  }

  /** Connects and answers once the meeting is known. */
  async start() {
    this.socket.connect();
    await this.until((state) => state.no > 0, 'the meeting');
    return this;
  }

  /** The line goes dead: no goodbye, the connection under the socket is destroyed. */
  loseConnection() {
    this.socket.io.reconnection(false);
    const gone = new Promise((resolve) => this.socket.once('disconnect', resolve));
    this.socket.io.engine.transport.ws.terminate();
    return gone;
  }

  /** Comes back and has caught up with entry `no`. */
  async comeBack(no) {
    this.socket.io.reconnection(true);
    this.socket.connect();
    await this.until((state) => state.no >= no, 'what was missed');
  }

  stop() {
    this.socket.disconnect();
  }

  /** Waits until the state is so; what never comes is said in a sentence. */
  until(isSo, what) {
    if (isSo(this.state)) return Promise.resolve(this.state);
    return new Promise((resolve, reject) => {
      const waiting = { isSo, resolve: () => resolve(this.state) };
      waiting.limit = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new RehearsalError(`${this.name} waited ${LIMIT_MS / 1000} seconds and never saw ${what}.`));
      }, LIMIT_MS);
      this.#waiting.add(waiting);
    });
  }

  #take(frame) {
    if (frame.meetingId !== this.meetingId) return;
    this.frames += 1;
    if (frame.after === this.state.no) this.#fold(frame.entries);
    else if (frame.to > this.state.no) this.#ask();
  }

  /** One question at a time; what arrives meanwhile asks again. */
  async #ask() {
    if (this.#isAsking) {
      this.#askAgain = true;
      return;
    }
    this.#isAsking = true;
    const after = this.state.no;
    const answer = await this.socket
      .timeout(LIMIT_MS)
      .emitWithAck('follow', { meetingId: this.meetingId, after })
      .catch(() => null);
    this.#isAsking = false;
    if (answer?.ok && answer.frame.after === this.state.no) {
      if (after > 0 && answer.frame.entries.length > 0) this.gapsHealed += 1;
      this.#fold(answer.frame.entries);
    } else if (answer?.ok && answer.frame.to > this.state.no) {
      // A frame overtook the answer, which may hold more than the frame did.
      this.#askAgain = true;
    }
    if (this.#askAgain) {
      this.#askAgain = false;
      await this.#ask();
    }
  }

  #fold(entries) {
    for (const entry of entries) foldEntry(this.state, entry);
    for (const waiting of this.#waiting) {
      if (!waiting.isSo(this.state)) continue;
      clearTimeout(waiting.limit);
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }
}
