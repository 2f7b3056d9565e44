/**
 * (i) A poll of a large company through the server: the register read from a file, its lots made seats, votes in advance,
 * the poll opened, live votes over advance votes, and the declaration.
 */
import { asking } from '../asking.mjs';
import { startChild, steadyMs } from '../child.mjs';
import { makeCompany, RECORD_DATE } from '../company.mjs';
import { figure } from '../compare.mjs';
import { withDatabase } from '../database.mjs';
import { BY_DEFAULT, ITEM } from '../meeting.mjs';
import { readRaw } from '../raw-read.mjs';

const COMPANY = { holders: 5_000, lots: 20_000, ofFirst: 1_000 };
/** The first holders vote in advance, and of those the first vote live as well. */
const ADVANCE = 3_000;
const LIVE = 2_000;
const WATCHERS = 20;
const HOLDERS_READING = 2_000;
const CONNECTIONS = 32;
const IN_TWO_MONTHS = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

/** Each figure beside the bare INSERT of what the act wrote into the journal. */
export function poll() {
  return withDatabase(async (base) => {
    const company = await makeCompany(base, COMPANY);
    const server = startChild('server', ['--expose-gc']);
    const [voters, crowd] = [startChild('voters'), startChild('crowd')];
    try {
      const port = await server.ask('start', base.url);
      return await new Poll({ base, company, port, voters, crowd }).run();
    } finally {
      await crowd.end();
      await voters.end();
      await server.end();
    }
  });
}

class Poll {
  figures = [];

  constructor({ base, company, port, voters, crowd }) {
    Object.assign(this, { base, company, port, voters, crowd });
    this.secretary = asking(port, company.secretaryCookie);
    this.chair = asking(port, company.chairCookie);
  }

  async run() {
    await this.readRegister();
    await this.callMeeting();
    await this.voteInAdvance();
    await this.start();
    await this.castDirected();
    await this.voteLive();
    await this.declare();
    return this.figures;
  }

  async readRegister() {
    const path = `/api/bodies/${this.company.bodyId}/share-register`;
    const { csv } = this.company;
    const opening = { type: 'register.open', terms: { nominal: '1', currency: 'GBP' } };
    await this.secretary.post(`${path}/commands`, opening);
    await this.beside('the register of 20,000 lots checked', () =>
      this.secretary.post(`${path}/preview`, { csv }),
    );
    await this.beside('the register of 20,000 lots imported', () =>
      this.secretary.post(`${path}/import`, { csv }),
    );
    await this.beside('its lots written as seats', () =>
      this.secretary.post(`${path}/commands`, { type: 'record.take', on: RECORD_DATE }),
    );
    await this.measured('the register read', () => this.secretary.get(path));
    await this.measured('every body listed', () => this.secretary.get('/api/bodies'));
    await this.measured('who one is, said to a holder', () => this.holder(1).get('/api/session'));
  }

  async callMeeting() {
    const { bodyId } = this.company;
    const plan = { bodyId, numbered: false, title: 'General Meeting', date: IN_TWO_MONTHS };
    const planned = await this.beside('the meeting planned', () =>
      this.secretary.post('/api/meetings', { ...plan, start: '13:00', end: '15:00', place: 'Here' }),
    );
    this.meetingId = planned.done.meeting.meetingId;
    this.path = `/api/meetings/${this.meetingId}/commands`;
    const item = { ...ITEM, title: 'Change of auditor' };
    const added = await this.act({ type: 'item.add', item, position: 0, agendaRevision: 0 });
    this.itemId = added.done.made.itemId;
    await this.beside('the meeting called', () => this.act({ type: 'meeting.call' }));
    const opened = await this.measured('the meeting opened by a holder', () => this.entriesFor(1));
    const { no } = opened.done.entries.findLast(({ type }) => type === 'roster.set');
    const read = await this.measured('its roster read by a holder', () => this.entryFor(1, no));
    await this.readByAll('its roster read by', HOLDERS_READING, no);
    const { roster } = read.done.data;
    this.seatIds = this.company.people.map(() => []);
    const numbers = new Map(this.company.people.map(({ personId }, at) => [personId, at]));
    for (const { seatId, member } of roster.seats) this.seatIds[numbers.get(member.personId)].push(seatId);
  }

  async voteInAdvance() {
    const directions = (at) => [{ itemId: this.itemId, choice: at % 3 === 0 ? 'reject' : 'approve' }];
    await this.all('votes in advance', ADVANCE, (at) => ({
      ...{ type: 'advance-votes.give', lots: [{ seatIds: this.seatIds[at], directions: directions(at) }] },
    }));
  }

  async start() {
    await this.chair.post(this.path, { type: 'person.join' });
    await this.act({ type: 'person.join' });
    await this.all('holders take their places', LIVE, () => ({ type: 'lots.take' }));
    await this.beside('the meeting started', () => this.act({ type: 'meeting.start' }));
    await this.act({ type: 'item.open', itemId: this.itemId, from: null });
    const meeting = { meetingId: this.meetingId, after: await this.size() };
    await this.crowd.ask('connect', {
      ...{ port: this.port, count: WATCHERS, cookies: this.company.cookies, meeting },
    });
    const opening = { type: 'vote.open', itemId: this.itemId, question: 'Shall the auditor change?' };
    const opened = await this.seen('the poll opened', () => this.act({ ...opening, ...BY_DEFAULT }));
    this.voteId = opened.done.made.voteId;
  }

  async castDirected() {
    const cast = { type: 'ballots.cast-directed', voteId: this.voteId };
    await this.beside('the advance votes cast by the chair', () => this.chair.post(this.path, cast));
  }

  async voteLive() {
    const ballots = (at) =>
      this.seatIds[at].map((seatId) => ({ seatId, answer: { kind: 'motion', choice: 'approve' } }));
    await this.all('live votes over advance votes', LIVE, (at) => ({
      ...{ type: 'ballots.cast', voteId: this.voteId, ballots: ballots(at) },
    }));
  }

  async declare() {
    const { voteId } = this;
    const atMost = 2_000;
    await this.seen('the poll closed and counted', () => this.act({ type: 'vote.close', voteId }), atMost);
    await this.seen('the outcome declared', () => this.act({ type: 'vote.declare', voteId }), atMost);
    await this.measured('the meeting opened after it by a holder', () => this.entriesFor(1));
  }

  act(command) {
    return this.secretary.post(this.path, command);
  }

  holder(at) {
    return asking(this.port, this.company.cookies[at]);
  }

  entryFor(at, no) {
    return this.holder(at).get(`/api/meetings/${this.meetingId}/entries/${no}`);
  }

  entriesFor(at) {
    return this.holder(at).get(`/api/meetings/${this.meetingId}/frames?after=0`);
  }

  /** One act, beside the bare INSERT of as many bytes as it wrote, or as it answered where it wrote none. */
  async measured(name, act, atMost) {
    const before = await this.written();
    const answer = await act();
    const bytes = (await this.written()) - before;
    const size = bytes === 0 ? answer.bytes : bytes;
    this.add(name, 'ms', answer.ms, await this.bare(size), insertOf(size), atMost);
    return answer;
  }

  /** The same, with how long the slowest of those waited who asked something else meanwhile, one after the other. */
  async beside(name, act, atMost) {
    const alone = await this.askHealth();
    let isDone = false;
    const waits = [];
    const asking = (async () => {
      while (!isDone) waits.push(await this.askHealth());
    })();
    const answer = await this.measured(name, act, atMost).finally(() => (isDone = true));
    await asking;
    this.add(`${name}: the longest that another request waited`, 'ms', Math.max(...waits), alone, 'alone');
    return answer;
  }

  async askHealth() {
    return (await this.secretary.get('/api/health')).ms;
  }

  /** So many holders read one entry of the meeting at once. */
  async readByAll(name, count, no) {
    const path = `/api/meetings/${this.meetingId}/entries/${no}`;
    const read = (at) => readRaw({ port: this.port, path, cookie: this.company.cookies[at] });
    const begun = steadyMs();
    const bytes = await read(0);
    const alone = steadyMs() - begun;
    let next = 0;
    const one = async () => {
      while (next < count) await read(next++);
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, one));
    const size = `${Math.ceil(bytes / 1024).toLocaleString('en-GB')} KiB each`;
    this.add(`${name} ${count} holders (${size})`, 'ms', steadyMs() - begun - alone, alone, 'by one alone');
  }

  /** The same, and until the last of those who watch has it. */
  async seen(name, act, atMost) {
    await this.crowd.ask('watch', {});
    const begun = steadyMs();
    const answer = await this.beside(name, act, atMost);
    const shownAt = await this.crowd.ask('seenByAll');
    const last = `${name}: the last of ${WATCHERS} sockets has it`;
    this.add(last, 'ms', shownAt - begun, answer.ms, 'its answer');
    return answer;
  }

  /** So many holders once each, as fast as it goes. */
  async all(name, count, commandOf) {
    const voters = Array.from({ length: count }, (_, at) => ({
      cookie: this.company.cookies[at],
      body: JSON.stringify(commandOf(at)),
    }));
    const load = { port: this.port, connections: CONNECTIONS, path: this.path, voters };
    const begun = await this.written();
    const { perSecond, p99 } = await this.voters.ask('each', load);
    const bytes = ((await this.written()) - begun) / count;
    const alone = await this.bare(bytes);
    this.add(`${count.toLocaleString('en-GB')} ${name}`, '/s', perSecond, 1_000 / alone, insertOf(bytes));
    this.add(`their p99 at ${CONNECTIONS} connections`, 'ms', p99, alone, insertOf(bytes));
  }

  add(name, unit, ours, baseline, against, atMost) {
    const aim = atMost === undefined ? {} : { aim: { of: 'ours', atMost } };
    this.figures.push(figure({ name, unit, ours: [ours], baseline: [baseline], against, ...aim }));
  }

  /** How long one bare INSERT of so many bytes takes. */
  async bare(bytes) {
    const { pool } = this.base;
    await pool.query('CREATE TABLE IF NOT EXISTS bare_text (content text)');
    const begun = steadyMs();
    await pool.query('INSERT INTO bare_text VALUES ($1)', ['x'.repeat(bytes)]);
    return steadyMs() - begun;
  }

  async written() {
    const text = `SELECT (SELECT coalesce(sum(length(content)), 0) FROM journal_entry)
      + (SELECT coalesce(sum(length(content)), 0) FROM journal_sealed) AS bytes`;
    return Number((await this.base.pool.query(text)).rows[0].bytes);
  }

  async size() {
    const text = 'SELECT size FROM journal_stream WHERE id = $1';
    return (await this.base.pool.query(text, [this.meetingId])).rows[0].size;
  }
}

function insertOf(bytes) {
  return `one INSERT of ${Math.ceil(bytes / 1024).toLocaleString('en-GB')} KiB`;
}
