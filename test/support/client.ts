/** A person (or nobody) in front of a server: HTTP with a cookie jar, and sockets that follow meetings. */
import { randomUUID } from 'node:crypto';
import type { AskedCommand, CommandReply, Frame, SentFrame } from '@quorate/contracts';
import { foldMeeting, initialMeeting, type MeetingEntry, type MeetingState } from '@quorate/domain';
import { Follower } from './follower.js';
import { type Answer, connections, send } from './http.js';
import { wholeFrame } from './whole-frame.js';

type Headers = Readonly<Record<string, string>>;

/** A fresh idempotency key. */
export function newKey(): string {
  return randomUUID();
}

function nameOf(pair: string): string {
  return pair.split('=')[0] ?? '';
}

export class Client {
  /** As the browser would send it; null when there is none. */
  cookie: string | null = null;
  /** Set by signing in. */
  personId = '';
  private agent = connections();

  constructor(readonly origin: string) {}

  /** Any request; a body that is neither text nor bytes goes as JSON. */
  async request<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<Answer<Body>> {
    const raw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
    const answer = await send<Body>(this.agent, this.origin, {
      method,
      path,
      headers: {
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    this.keepCookie(answer.headers['set-cookie']);
    return answer;
  }

  get<Body = unknown>(path: string, headers?: Headers): Promise<Answer<Body>> {
    return this.request('GET', path, undefined, headers);
  }

  post<Body = unknown>(path: string, body?: unknown, headers?: Headers): Promise<Answer<Body>> {
    return this.request('POST', path, body, headers);
  }

  put<Body = unknown>(path: string, body: unknown, headers?: Headers): Promise<Answer<Body>> {
    return this.request('PUT', path, body, headers);
  }

  delete<Body = unknown>(path: string, headers?: Headers): Promise<Answer<Body>> {
    return this.request('DELETE', path, undefined, headers);
  }

  /** Signs in as a person of the demonstration. */
  async signIn(personId: string): Promise<void> {
    const answer = await this.post('/api/session/demonstration', { personId });
    if (answer.status !== 200) throw new Error(`could not sign in: ${answer.text}`);
    this.personId = personId;
  }

  /** Sends a command to a meeting and gives whatever the answer is. */
  command(meetingId: string, command: AskedCommand, key: string = newKey()): Promise<Answer<CommandReply>> {
    return this.post(`/api/meetings/${meetingId}/commands`, command, { 'idempotency-key': key });
  }

  /** Sends a command that must be accepted. */
  async do(meetingId: string, command: AskedCommand): Promise<CommandReply> {
    const answer = await this.command(meetingId, command);
    if (answer.status !== 200) throw new Error(`${command.type} was refused: ${answer.text}`);
    return answer.body;
  }

  /** What the person may read of the journal after an entry. */
  async frame(meetingId: string, after = 0): Promise<Frame> {
    const path = `/api/meetings/${meetingId}`;
    const sent = (await this.get<SentFrame>(`${path}/frames?after=${String(after)}`)).done;
    return wholeFrame(
      sent,
      async (no) => (await this.get<MeetingEntry>(`${path}/entries/${String(no)}`)).done,
    );
  }

  /** The meeting as the person may see it now. */
  async meeting(meetingId: string): Promise<MeetingState> {
    return foldMeeting(initialMeeting, (await this.frame(meetingId)).entries);
  }

  /** A socket that follows a meeting and keeps up with it. */
  socket(meetingId: string): Promise<Follower> {
    return Follower.open(this.origin, meetingId, this.cookie === null ? {} : { cookie: this.cookie });
  }

  /** Drops the connections, for after the server was stopped or killed. */
  reconnect(): void {
    this.agent.destroy();
    this.agent = connections();
  }

  private keepCookie(given: readonly string[] | undefined): void {
    const kept = new Map((this.cookie?.split('; ') ?? []).map((pair) => [nameOf(pair), pair]));
    for (const one of given ?? []) {
      const [pair = ''] = one.split(';');
      if (/max-age=0/i.test(one)) kept.delete(nameOf(pair));
      else kept.set(nameOf(pair), pair);
    }
    this.cookie = kept.size === 0 ? null : [...kept.values()].join('; ');
  }
}
