/** One person's way to the server over HTTP: a session of their own, and commands that happen once however often they are sent. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { RehearsalError } from './rehearsal-error.mjs';

const TRIES = 5;
const RETRY_MS = 300;
const LIMIT_MS = 10_000;

export class Client {
  cookie = null;

  /** `acknowledged` hears how many milliseconds each command took. */
  constructor(url, name, acknowledged) {
    this.url = url;
    this.name = name;
    this.acknowledged = acknowledged;
  }

  get(path) {
    return this.must('GET', path);
  }

  post(path, body, headers) {
    return this.must('POST', path, body, headers);
  }

  /** Signs in as a person of the demonstration. */
  async signIn(personId) {
    await this.post('/api/session/demonstration', { personId });
    this.personId = personId;
    return this;
  }

  /** Does something in a meeting; a refusal ends the rehearsal. */
  async command(meetingId, command) {
    const { status, body } = await this.send(meetingId, command);
    if (status === 200) return body;
    throw new RehearsalError(`${this.name} asked for ${command.type} and was refused: ${body.detail}`);
  }

  /** Tries what must be refused, and answers the code of the refusal. */
  async refused(meetingId, command) {
    const { status, body } = await this.send(meetingId, command);
    if (status === 200)
      throw new RehearsalError(`${this.name} should not have been allowed: ${command.type}`);
    return body.code;
  }

  async send(meetingId, command) {
    const headers = { 'idempotency-key': randomUUID() };
    const startedAt = performance.now();
    const answer = await this.request('POST', `/api/meetings/${meetingId}/commands`, command, headers);
    if (answer.status === 200) this.acknowledged(performance.now() - startedAt);
    return answer;
  }

  async must(method, path, body, headers) {
    const answer = await this.request(method, path, body, headers);
    if (answer.status < 300) return answer.body;
    const why = answer.body?.detail ?? `status ${answer.status}`;
    throw new RehearsalError(`${this.name} asked ${this.url}${path} and was refused: ${why}`);
  }

  /** No answer, or an answer that the server is not well: the same request again, which the key makes safe. */
  async request(method, path, body, headers = {}) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await this.once(method, path, body, headers);
        if (answer.status < 500 || attempt === TRIES) return answer;
      } catch (error) {
        if (attempt === TRIES || this.cookie === null) {
          throw new RehearsalError(
            `Quorate does not answer at ${this.url}. Start it with npm start in another terminal, or name its address with --url.`,
            { cause: error },
          );
        }
      }
      await sleep(RETRY_MS);
    }
  }

  async once(method, path, body, headers) {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';', 1)[0];
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson ? JSON.parse(text) : null };
  }
}
