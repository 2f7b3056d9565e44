/** One election of the demonstration's data on its way: called, nominated for, checked, closed, voted on, declared, seated. */
import { readFile } from 'node:fs/promises';

import { verifyOffline } from '../own/verify-offline.mjs';
import { RehearsalError } from '../rehearsal-error.mjs';

const DATA = new URL('../../../apps/server/src/modules/demonstration/data/elections.json', import.meta.url);
export const BALLOT_WORKING_DAYS = 10;

/** The election of this body as the demonstration has it: days, seats, and who was elected to which. */
export async function factsOf(code) {
  const elections = JSON.parse(await readFile(DATA, 'utf8'));
  return elections.find(({ body }) => body === code);
}

/** Calls it as its facts say; `officer` is the client of its secretary, `visibility` says who sees how the groups vote. */
export async function callElection(house, facts, officer, visibility) {
  const body = await house.body(facts.body);
  const seatIds = new Map(body.seatList.map(({ label, seatId }) => [label, seatId]));
  const term = { kind: 'months', ...facts.term };
  const call = {
    ...{ title: facts.title, requirements: facts.requirements, maySelfNominate: true },
    ...{ nominations: { closesOn: facts.nominationsCloseOn }, ballotOpensOn: facts.ballotOpensOn },
    ...{ ballotWorkingDays: BALLOT_WORKING_DAYS, told: 'names' },
    ballotRule: { form: 'choose-one', visibility, tie: 'lot' },
    constituencies: facts.constituencies.map(({ id, name, categories, way, seats }) => ({
      ...{ constituencyId: id, name, categoryIds: categories, way },
      seats: Object.keys(seats).map((label) => ({ seatId: seatIds.get(label), term })),
    })),
  };
  const { status, body: reply } = await house.send(officer, `/api/bodies/${body.bodyId}/elections`, call);
  if (status !== 201) throw new RehearsalError(`The call was refused: ${reply.detail}`);
  const election = new Election(house, facts, officer, { ...reply.election, seatIds });
  house.pace.say(`Follow it at ${house.url}${election.page}`);
  await house.pace.beat(10);
  return election;
}

class Election {
  constructor(house, facts, officer, { bodyId, electionId, seatIds }) {
    this.house = house;
    this.facts = facts;
    this.officer = officer;
    this.seatIds = seatIds;
    this.page = `/bodies/${bodyId}/elections/${electionId}`;
  }

  /** As this client is shown it. */
  see(client) {
    return client.get(`/api${this.page}`);
  }

  send(client, command) {
    return this.house.send(client, `/api${this.page}/commands`, command);
  }

  /** A refusal ends the rehearsal. */
  async act(client, command) {
    const { status, body } = await this.send(client, command);
    if (status === 200) return body;
    throw new RehearsalError(`${client.name} asked for ${command.type} and was refused: ${body.detail}`);
  }

  /** What must be refused, with this code; says why in the server's words. */
  async refused(client, command, code) {
    const { status, body } = await this.send(client, command);
    this.house.expect(status !== 200 && body.code === code, `${command.type} was not refused as ${code}.`);
    this.house.pace.say(`${client.name} tries to nominate, and is refused: ${body.detail}`);
  }

  /** A contact nominates themselves; where the seat is of no party, the secretary writes it down. */
  async nominate(name, { id, categories, way }, label) {
    const by = categories.length === 0 ? this.officer : await this.house.as(name);
    return this.act(by, this.nomination(name, id, way === 'appointment' ? this.seatIds.get(label) : null));
  }

  nomination(name, constituencyId, seatId = null) {
    return {
      ...{ type: 'nomination.make', constituencyId, seatId },
      candidate: { personId: this.house.personId(name) },
      ...{ statement: '', confirmed: this.facts.requirements.map(({ id }) => id) },
    };
  }

  /** Everybody who was elected in fact is nominated for their seat. */
  async nominateAll() {
    for (const constituency of this.facts.constituencies) {
      const names = Object.entries(constituency.seats);
      for (const [label, name] of names) await this.nominate(name, constituency, label);
      const how = constituency.way === 'appointment' ? 'Named for' : 'Nominated for';
      this.house.pace.say(`${how} ${constituency.name}: ${names.map(([, name]) => name).join(', ')}.`);
      await this.house.pace.beat(2);
    }
  }

  /** The secretary accepts whoever waits. */
  async acceptAll() {
    const { nominations } = await this.see(this.officer);
    const waiting = nominations.filter(({ status }) => status === 'made');
    for (const { nominationId } of waiting) {
      await this.act(this.officer, { type: 'nomination.check', nominationId, accepted: true });
    }
    this.house.pace.say(`${this.officer.name} accepts ${waiting.length} nominations; each is told by mail.`);
  }

  /** The clock has closed nominations. */
  closed() {
    const ask = () => this.see(this.house.visitor);
    return this.house.until('nominations close', ask, ({ stage }) => stage === 'nominations-closed');
  }

  /** Declares, and reads the result as everybody does. */
  async declare() {
    await this.act(this.officer, { type: 'election.declare' });
    const { results } = await this.see(this.house.visitor);
    for (const { constituencyId, elected } of results) {
      const { name, seats } = this.facts.constituencies.find(({ id }) => id === constituencyId);
      const names = elected.map(({ candidate, reElected }) => candidate.name + (reElected ? ' (again)' : ''));
      this.house.pace.say(`${name}: ${names.join(', ')}.`);
      const declared = elected.map(({ candidate }) => candidate.name);
      const isRight = same(declared, Object.values(seats));
      this.house.expect(isRight, `${name}: declared were ${declared.join(', ')}.`);
    }
    return results;
  }

  /** The officer takes the journal of the election home; 0 where all is in it, 2 where a ballot is in a file of its own. */
  async prove(expected) {
    const { pace, visitor } = this.house;
    const bundle = await this.officer.get(`/api${this.page}/bundle`);
    const { publicKey } = await visitor.get('/api/log');
    const { code, lines } = await verifyOffline([bundle], publicKey);
    pace.heading(`${this.officer.name} checks the journal of the election offline with quorate-verify`);
    for (const line of lines) pace.say(line);
    this.house.expect(
      code === expected,
      `quorate-verify ended with ${code} for the journal of the election.`,
    );
  }

  /** Whoever was declared sits from the first day of the term to its last. */
  async seated(results, termUntil) {
    const elected = results.flatMap((one) => one.elected);
    const body = await this.house.until(
      'the elected sit in their seats',
      () => this.house.body(this.facts.body),
      ({ seatList }) => elected.every((one) => sits(one, seatList)),
    );
    const own = body.seatList.filter(({ seatId }) => elected.some((one) => one.seatId === seatId));
    const isRight = own.every((seat) => seat.termUntil === termUntil);
    this.house.expect(isRight, `A term of ${body.name} does not end on ${termUntil}.`);
    this.house.pace.say(
      `The ${own.length} members sit from midnight, until the end of ${sayDay(termUntil)}.`,
    );
  }
}

function sayDay(day) {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(day));
}

function sits({ seatId, candidate, termUntil }, seatList) {
  const seat = seatList.find((one) => one.seatId === seatId);
  return seat?.member?.personId === candidate.personId && seat.termUntil === termUntil;
}

function same(one, other) {
  return one.toSorted().join() === other.toSorted().join();
}
