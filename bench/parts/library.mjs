/** (j) What is read: a pack of 300 pages made in the background, and words found among the pages of 10,000 papers. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import { PDFDocument } from '@cantoo/pdf-lib';

import { asking } from '../asking.mjs';
import { makeBody } from '../body.mjs';
import { startChild, steadyMs } from '../child.mjs';
import { figure, quantile } from '../compare.mjs';
import { withDatabase } from '../database.mjs';
import { ITEM } from '../meeting.mjs';

const PACK = { papers: 20, pages: 15 };
const PAPERS = 10_000;
/** Each is a row of the index. */
const PAGES_EACH = 3;
const WORDS_EACH = 300;
const LOOKED_FOR = ['ubiquitous', 'word7 word11', '"word3 word4"', 'word1', 'nowhere'];
const TIMES = 8;
const IN_TWO_MONTHS = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

export function library() {
  return withDatabase(async (base) => {
    const body = await makeBody(base, 5);
    const server = startChild('server', ['--expose-gc']);
    try {
      const port = await server.ask('start', base.url);
      const secretary = asking(port, body.secretaryCookie);
      const meetingId = await planMeeting(secretary, body.bodyId);
      const files = await papersOf();
      const made = await makePack(secretary, port, meetingId, { cookie: body.secretaryCookie, files });
      const merged = await merge(files);
      await fillIndex(base.pool, meetingId, body.bodyId);
      const bare = await slowest((words) => searchBare(base.pool, words));
      const found = [];
      for (const cookie of ['', body.memberCookies[0]]) {
        const reader = asking(port, cookie);
        found.push(
          await slowest(
            async (words) => (await reader.get(`/api/search?words=${encodeURIComponent(words)}`)).ms,
          ),
        );
      }
      return [
        row('a pack of 300 pages asked for and made', made, merged, 'pdf-lib joining the same files', 10_000),
        row(
          'words found among 10,000 papers by the public, slowest of 40',
          found[0],
          bare,
          'the bare query',
          200,
        ),
        row(
          'words found among 10,000 papers by a member, slowest of 40',
          found[1],
          bare,
          'the bare query',
          200,
        ),
      ];
    } finally {
      await server.end();
    }
  });
}

async function planMeeting(secretary, bodyId) {
  const plan = { bodyId, numbered: true, title: 'Meeting', date: IN_TWO_MONTHS };
  const times = { start: '13:00', end: '15:00', place: 'Here' };
  return (await secretary.post('/api/meetings', { ...plan, ...times })).done.meeting.meetingId;
}

/** From asking for it until it is ready, its papers being read for the first time too. */
async function makePack(secretary, port, meetingId, { cookie, files }) {
  const path = `/api/meetings/${meetingId}`;
  const item = { ...ITEM, classification: 'WHITE' };
  const added = await secretary.post(`${path}/commands`, {
    type: 'item.add',
    ...{ item, position: 0, agendaRevision: 0 },
  });
  for (const [nth, bytes] of files.entries()) {
    const uploaded = await fetch(`http://127.0.0.1:${port}${path}/files`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    const { hash } = await uploaded.json();
    const words = { title: `Report ${nth}`, owner: 'Secretary', change: '' };
    const readers = { classification: 'WHITE', namedPersons: [] };
    const file = { hash, name: 'report.pdf' };
    await secretary.post(`${path}/papers`, { itemId: added.done.made.itemId, ...words, ...readers, file });
  }
  const askedAt = steadyMs();
  for (;;) {
    const { state, fault } = (await secretary.post(`${path}/pack`)).done;
    if (state === 'ready') return steadyMs() - askedAt;
    if (state === 'failed') throw new Error(fault);
    await delay(250);
  }
}

async function merge(files) {
  const begunAt = steadyMs();
  const document = await PDFDocument.create();
  for (const bytes of files) {
    const other = await PDFDocument.load(bytes);
    for (const page of await document.copyPages(other, other.getPageIndices())) document.addPage(page);
  }
  await document.save();
  return steadyMs() - begunAt;
}

async function papersOf() {
  const files = [];
  for (let nth = 0; nth < PACK.papers; nth += 1) files.push(await aPaper(nth));
  return files;
}

async function aPaper(nth) {
  const document = await PDFDocument.create();
  for (let page = 0; page < PACK.pages; page += 1) {
    const sheet = document.addPage([595, 842]);
    for (let line = 0; line < 40; line += 1)
      sheet.drawText(`Paper ${nth} page ${page} line ${line}: ${'some words of it '.repeat(4)}`, {
        ...{ x: 40, y: 800 - line * 18, size: 9 },
      });
  }
  return document.save();
}

/** Rows as the consumer of the journal writes them, a fifth of each class and a fifth for named persons. */
async function fillIndex(pool, meetingId, bodyId) {
  await pool.query(
    `INSERT INTO search_entry (meeting_id, subject_id, part, page, version, body_id, kind, title, words, level, persons, at, tsv)
     SELECT $1, subject, page, page, 1, $2, 'paper', title, words, (ARRAY['public', 'parties', 'body', 'officers', 'persons'])[1 + nth % 5],
       ARRAY[$3::uuid], now() - nth * interval '1 hour', setweight(to_tsvector('english', title), 'A') || to_tsvector('english', words)
     FROM (
       SELECT nth, page, gen_random_uuid() AS subject, 'Report ' || nth AS title,
         (SELECT string_agg('word' || (abs(hashint4(nth * 1000 + page * 300 + w)) % 5000), ' ') FROM generate_series(1, $5) w) || ' ubiquitous' AS words
       FROM generate_series(1, $4) nth, generate_series(0, $6 - 1) page
     ) made`,
    [meetingId, bodyId, randomUUID(), PAPERS, WORDS_EACH, PAGES_EACH],
  );
  await pool.query('ANALYZE search_entry');
}

/** As slow as PostgreSQL is when nobody asks who reads. */
async function searchBare(pool, words) {
  const askedAt = steadyMs();
  await pool.query("SELECT count(*) FROM search_entry WHERE tsv @@ websearch_to_tsquery('english', $1)", [
    words,
  ]);
  return steadyMs() - askedAt;
}

/** One network may ask three times a second. */
async function slowest(ask) {
  const times = [];
  for (let time = 0; time < TIMES; time += 1) {
    for (const words of LOOKED_FOR) {
      times.push(await ask(words));
      await delay(350);
    }
  }
  return quantile(times, 1);
}

function row(name, ours, baseline, against, atMost) {
  return figure({
    name,
    unit: 'ms',
    ours: [ours],
    baseline: [baseline],
    against,
    aim: { of: 'ours', atMost },
  });
}
