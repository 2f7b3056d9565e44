/**
 * The shared document of one meeting's minutes in this tab: what is typed goes out by HTTP, what others type comes by the
 * socket, and whatever was missed is asked for. Changes may come in any order and twice.
 */
import type { MinutesDocumentView, MinutesNews } from '@quorate/contracts';
import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { getJson, ProblemError, problemOf, sendJson } from '../../api/index.js';
import { whenMinutesChange } from '../../live/index.js';
import { fromBase64, toBase64 } from './base64.js';

/** loading: not there yet. kept: the server has all. keeping: some is on its way. waiting: it could not be sent, and is tried again. shut: this person may not write here (any more). */
export type LineStatus = 'loading' | 'kept' | 'keeping' | 'waiting' | 'shut';

export interface LineState {
  readonly status: LineStatus;
  /** Why nothing more is taken; '' while it is. */
  readonly refusal: string;
  /** The last entry of the journal that the document was written from. */
  readonly recordNo: number;
}

const SEND_AFTER_MS = 150;
const CURSOR_AFTER_MS = 250;
const TRY_AGAIN_MS = 2_000;
const LOOK_EVERY_MS = 5_000;

export class DocumentLine {
  readonly document = new Y.Doc();
  readonly awareness = new Awareness(this.document);
  private state: LineState = { status: 'loading', refusal: '', recordNo: 0 };
  private readonly listeners = new Set<() => void>();
  private readonly path: string;
  private no = 0;
  private waiting: Uint8Array[] = [];
  private isSending = false;
  private isReading = false;
  private sendTimer = 0;
  private cursorTimer = 0;
  private lookTimer = 0;
  private endNews: (() => void) | null = null;

  constructor(private readonly meetingId: string) {
    this.path = `/api/meetings/${meetingId}/minutes/document`;
    this.document.on('update', (change: Uint8Array, origin: unknown) => {
      if (origin !== this) this.queue(change);
    });
    this.awareness.on('update', (_changed: unknown, origin: unknown) => {
      if (origin === 'local') this.cursorSoon();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): LineState => this.state;

  /** Follows the document until the answer is called. */
  start(): () => void {
    this.endNews = whenMinutesChange(
      this.meetingId,
      (news) => this.take(news),
      () => void this.read(),
    );
    this.lookTimer = window.setInterval(() => void this.read(), LOOK_EVERY_MS);
    this.refresh();
    return () => this.stop();
  }

  /** Has the document brought up to date with the record. */
  refresh(): void {
    sendJson('POST', this.path)
      .then(() => this.read())
      .catch((error: unknown) => this.refused(error));
  }

  private stop(): void {
    this.endNews?.();
    window.clearInterval(this.lookTimer);
    window.clearTimeout(this.cursorTimer);
    removeAwarenessStates(this.awareness, [this.document.clientID], 'left');
    void this.sendCursor();
    void this.send();
  }

  private set(change: Partial<LineState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }

  private take({ no, change, cursor }: MinutesNews): void {
    if (cursor !== null) {
      applyAwarenessUpdate(this.awareness, fromBase64(cursor), this);
      return;
    }
    if (change !== null) Y.applyUpdate(this.document, fromBase64(change), this);
    if (change !== null && no === this.no + 1) this.no = no;
    else if (no > this.no) void this.read();
  }

  private async read(): Promise<void> {
    if (this.isReading || this.state.status === 'shut') return;
    this.isReading = true;
    try {
      const view = await getJson<MinutesDocumentView>(`${this.path}?after=${this.no}`);
      for (const change of view.changes) Y.applyUpdate(this.document, fromBase64(change), this);
      this.no = Math.max(this.no, view.no);
      const isThere = this.no > 0;
      if (isThere && this.state.status === 'loading') this.set({ status: 'kept' });
      if (view.recordNo !== this.state.recordNo) this.set({ recordNo: view.recordNo });
    } catch (error) {
      this.refused(error);
    } finally {
      this.isReading = false;
    }
  }

  private queue(change: Uint8Array): void {
    if (this.state.status === 'shut') return;
    this.waiting.push(change);
    if (this.state.status !== 'waiting') this.set({ status: 'keeping' });
    this.sendSoon(SEND_AFTER_MS);
  }

  private sendSoon(afterMs: number): void {
    window.clearTimeout(this.sendTimer);
    this.sendTimer = window.setTimeout(() => void this.send(), afterMs);
  }

  private async send(): Promise<void> {
    if (this.isSending || this.waiting.length === 0 || this.state.status === 'shut') return;
    this.isSending = true;
    const sent = this.waiting;
    this.waiting = [];
    try {
      const change = toBase64(Y.mergeUpdates(sent));
      const { no } = await sendJson<{ no: number }>('POST', `${this.path}/changes`, { change });
      if (no === this.no + 1) this.no = no;
      this.set({ status: this.waiting.length === 0 ? 'kept' : 'keeping' });
      if (this.waiting.length > 0) this.sendSoon(SEND_AFTER_MS);
    } catch (error) {
      this.waiting = [...sent, ...this.waiting];
      this.refused(error);
      this.sendSoon(TRY_AGAIN_MS);
    } finally {
      this.isSending = false;
    }
  }

  /** A refusal shuts the line, with what was typed still on the screen; no answer is tried again. */
  private refused(error: unknown): void {
    const isRefusal =
      error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 429;
    if (isRefusal) this.set({ status: 'shut', refusal: problemOf(error).detail });
    else if (this.waiting.length > 0) this.set({ status: 'waiting' });
  }

  private cursorSoon(): void {
    window.clearTimeout(this.cursorTimer);
    this.cursorTimer = window.setTimeout(() => void this.sendCursor(), CURSOR_AFTER_MS);
  }

  private async sendCursor(): Promise<void> {
    if (this.state.status === 'shut') return;
    const cursor = toBase64(encodeAwarenessUpdate(this.awareness, [this.document.clientID]));
    // It is renewed every few seconds, so that one which is lost does no harm.
    await sendJson('POST', `${this.path}/cursor`, { cursor }).catch(() => undefined);
  }
}
