/** A Quorate of the rehearsal's own in the days of what is played: its people by their names, its clock, and what must be true in it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from '../client.mjs';
import { startOwnQuorate } from './own-quorate.mjs';
import { RehearsalError } from '../rehearsal-error.mjs';

const ADMINISTRATOR = 'Marguerite Osei';
const LOOK_MS = 100;
const LIMIT_MS = 30_000;

/** Opens it at this time of its clock, plays, and closes it whatever happened; answers the differences that were found. */
export async function inHouse(at, pace, play) {
  const quorate = await startOwnQuorate(at);
  try {
    const house = new House(quorate, pace);
    await house.learnNames();
    await play(house);
    return house.differences;
  } finally {
    await quorate.stop();
  }
}

class House {
  differences = [];
  visitor;
  #clients = new Map();
  #personIds = new Map();

  constructor(quorate, pace) {
    this.quorate = quorate;
    this.url = quorate.url;
    this.pace = pace;
    this.visitor = new Client(quorate.url, 'A visitor', () => undefined);
  }

  /** Who is offered at sign-in, and then everybody whom the administrator knows. */
  async learnNames() {
    const { demonstrationPeople } = await this.visitor.get('/api/session');
    for (const { name, personId } of demonstrationPeople) this.#personIds.set(name, personId);
    const { people } = await (await this.administrator()).get('/api/people');
    for (const { name, personId } of people) this.#personIds.set(name, personId);
  }

  administrator() {
    return this.as(ADMINISTRATOR);
  }

  personId(name) {
    const found = this.#personIds.get(name);
    if (found === undefined) throw new RehearsalError(`The demonstration has nobody called ${name}.`);
    return found;
  }

  /** Signed in as this person. */
  async as(name) {
    const known = this.#clients.get(name);
    if (known !== undefined) return known;
    const client = await new Client(this.url, name, () => undefined).signIn(this.personId(name));
    this.#clients.set(name, client);
    return client;
  }

  async body(code) {
    const { bodies } = await this.visitor.get('/api/bodies');
    const found = bodies.find((body) => body.code === code);
    return this.visitor.get(`/api/bodies/${found.bodyId}`);
  }

  /** Nobody sits there any more. */
  async resigns(code, label) {
    const { bodyId, seatList } = await this.body(code);
    const { seatId } = seatList.find((seat) => seat.label === label);
    const vacant = { memberId: null, alternateIds: [], termFrom: null, termUntil: null };
    await (await this.administrator()).must('PUT', `/api/bodies/${bodyId}/seats/${seatId}`, vacant);
  }

  /** It is this time for the journal now. */
  async time(at, words) {
    this.pace.heading(words);
    await this.quorate.setClock(at);
    await this.pace.beat(4);
  }

  /** Sends with a key of its own; answers status and body. */
  send(client, path, body) {
    return client.request('POST', path, body, { 'idempotency-key': randomUUID() });
  }

  /** Asks until it is so. */
  async until(what, ask, isSo) {
    for (const startedAt = performance.now(); ;) {
      const seen = await ask();
      if (isSo(seen)) return seen;
      if (performance.now() - startedAt > LIMIT_MS) throw new RehearsalError(`Waited in vain: ${what}.`);
      await sleep(LOOK_MS);
    }
  }

  /** What must be so; where it is not, the sentence is among the differences. */
  expect(isSo, sentence) {
    if (!isSo) this.differences.push(sentence);
  }
}
