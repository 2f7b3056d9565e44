/** The demonstration loads itself once, also when the first start is killed in the middle, and never where others have data. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  ConsultationSummary,
  ElectionSummary,
  ElectionView,
  FoundPage,
  MeetingSummary,
  MinutesVersionView,
  NoticeDeliveries,
  WaitingVote,
} from '@quorate/contracts';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  Child,
  Client,
  eventually,
  freePort,
  makeBoard,
  type Quorate,
  startQuorate,
  TestDatabase,
} from '../support/index.js';

const MAIN = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));

const COUNTS = `SELECT (SELECT count(*) FROM body) AS bodies, (SELECT count(*) FROM seat) AS seats,
  (SELECT count(*) FROM party) AS parties, (SELECT count(*) FROM person) AS people,
  (SELECT count(*) FROM modification) AS modifications, (SELECT count(*) FROM consultation) AS consultations,
  (SELECT count(*) FROM meeting) AS meetings, (SELECT count(*) FROM journal_entry) AS entries`;
/** Without the ballots of elections, which are of electorates whose codes hold an id. */
const STAGES = `SELECT body_code || ' ' || coalesce(number::text, '-') || ' ' || stage AS line FROM meeting
  WHERE stage <> 'planned' AND body_code NOT LIKE '% %' ORDER BY line`;
const STAGES_LOADED = [
  ...['GM - called', 'GM - called', 'GM - closed', 'GM - in-session', 'SECCB - in-session'],
  ...['SECCB 61 called', 'SECP 99 closed'],
];
/** Planning Panel 100 never ends, so that the loading is still in its middle when the server is killed. */
const STICK = `
  CREATE FUNCTION stick() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$;
  CREATE TRIGGER stick BEFORE INSERT ON meeting FOR EACH ROW WHEN (NEW.number = 100) EXECUTE FUNCTION stick()`;
const STUCK = `SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'`;
const STUCK_PIDS = `SELECT pg_terminate_backend(pid) FROM (${STUCK}) AS stuck`;

describe('the demonstration', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await TestDatabase.start();
  });

  afterEach(async () => {
    await database.stop();
  });

  const counts = async (): Promise<unknown> => (await database.query(COUNTS))[0];
  const stages = async (): Promise<string[]> =>
    (await database.query<{ line: string }>(STAGES)).map(({ line }) => line);

  const mailSubjects = async (id: string): Promise<string[]> => {
    const sql = `SELECT DISTINCT subject FROM mail WHERE id LIKE '${id}'`;
    return (await database.query<{ subject: string }>(sql)).map(({ subject }) => subject);
  };

  const runningElections = async (quorate: Quorate): Promise<unknown[]> => {
    const reader = new Client(quorate.origin);
    const { elections } = (await reader.get<{ elections: ElectionSummary[] }>('/api/elections')).done;
    const running = elections.filter(({ stage }) => stage !== 'declared');
    return running.map(({ bodyCode, title, stage }) => [bodyCode, title, stage]).toSorted();
  };

  /** Each declared election with how many are elected, how many seats stay empty, and how many were elected again. */
  const declared = async (quorate: Quorate): Promise<unknown[]> => {
    const reader = new Client(quorate.origin);
    const { elections } = (await reader.get<{ elections: ElectionSummary[] }>('/api/elections')).done;
    const over = elections.filter(({ stage }) => stage === 'declared');
    const views = over.map(async ({ bodyId, electionId }) => {
      const path = `/api/bodies/${bodyId}/elections/${electionId}`;
      const { title, results } = (await reader.get<ElectionView>(path)).done;
      const elected = results.flatMap((one) => one.elected);
      const vacant = results.flatMap((one) => one.vacant);
      return [title, elected.length, vacant.length, elected.filter(({ reElected }) => reElected).length];
    });
    return (await Promise.all(views)).toSorted();
  };

  it('is there after the first start, and the second changes nothing', async () => {
    const quorate = await startQuorate({ databaseUrl: database.url });
    const first = await counts();
    expect(first).toMatchObject({ bodies: '13', parties: '60', meetings: '17', modifications: '50' });
    expect(await stages()).toEqual(STAGES_LOADED);
    expect(quorate.process.output).toContain('Secretary of the Change Board: ');
    const notices = await eventually(
      'the notice of the meeting to come is mailed',
      () => mailSubjects('notice\\_%'),
      (mails) => mails.length > 0,
    );
    expect(notices.filter((subject) => subject.includes('2021'))).toEqual([]);
    await quorate.restart();
    expect(await counts()).toEqual(first);
    const reader = new Client(quorate.origin);
    const found = async (words: string): Promise<string[]> => {
      const { pages } = (
        await reader.get<{ pages: FoundPage[] }>(`/api/search?words=${encodeURIComponent(words)}`)
      ).done;
      return pages.map(
        ({ kind, title, path }) => `${kind}: ${title}, ${path.replace(/[0-9a-f-]{36}/g, 'id')}`,
      );
    };
    expect((await found('MP188'))[0]).toMatch(/^modification: MP188 .*, \/modifications\/MP188$/);
    expect(await found('solr process document')).toEqual(['newsletter: SEC Newsletter, /newsletters/1']);
    expect(await found('"TABASC member election"')).toContain(
      'election: TABASC member election, November 2016, /bodies/id/elections/id',
    );
    expect(await declared(quorate)).toEqual([
      ['Change Board election 2021', 23, 0, 23],
      ['TABASC member election, November 2016', 9, 0, 5],
    ]);
    await quorate.stop();
  });

  it('has an election that takes nominations, one whose ballots are out and an open consultation, and people who can act in them', async () => {
    const quorate = await startQuorate({ databaseUrl: database.url });
    expect(await runningElections(quorate)).toEqual([
      ['SECCB', 'Change Board election', 'nominating'],
      ['SECP', 'Panel election', 'balloting'],
    ]);
    const hamish = await quorate.signIn('Hamish Odunsi');
    const { waiting } = (await hamish.get<{ waiting: WaitingVote[] }>('/api/duties')).done;
    expect(waiting.map(({ question }) => question)).toContain(
      'Who is elected for Small Suppliers (one seat)?',
    );
    expect(await mailSubjects('election\\_%')).toEqual([]);
    const asked = await hamish.get<{ consultations: ConsultationSummary[] }>('/api/consultations/unanswered');
    expect(asked.done.consultations.map(({ kind, stage }) => [kind, stage])).toEqual([
      ['Request for information', 'open'],
    ]);
    await quorate.stop();
  });

  it('has signed for each general meeting as far as its holders are told of it', async () => {
    const quorate = await startQuorate({ databaseUrl: database.url });
    const holder = await quorate.signIn('Member for Large Supplier group 07');
    const { meetings } = (await holder.get<{ meetings: MeetingSummary[] }>('/api/meetings')).done;
    const general = meetings.filter(({ title }) => title.startsWith('SECCo General Meeting'));
    expect(general).toHaveLength(3);
    for (const { title, meetingId } of general) {
      const { status } = await holder.get(`/api/meetings/${meetingId}/checkpoint`);
      expect({ title, status }).toEqual({ title, status: 200 });
    }
    await quorate.stop();
  });

  it('[HELD-1] tells the General Meeting of 2021 with its own days, and its result can be checked', async () => {
    const quorate = await startQuorate({ databaseUrl: database.url });
    const scrutineer = await quorate.signIn('Scrutineer of the General Meeting');
    const { meetings } = (await scrutineer.get<{ meetings: MeetingSummary[] }>('/api/meetings')).done;
    const { meetingId = '' } = meetings.find(({ title }) => title === 'SECCo General Meeting') ?? {};
    const { startedAt, votes } = await scrutineer.meeting(meetingId);
    expect(startedAt).toBe('2021-12-20T13:00:00.000Z');
    const journal = await scrutineer.get<{ entries: { type: string; at: string }[] }>(
      `/api/meetings/${meetingId}/frames?after=0`,
    );
    const inAdvance = journal.done.entries.filter(({ type }) => type === 'proxy.appointed');
    expect(new Set(inAdvance.map(({ at }) => at))).toEqual(new Set(['2021-12-10T11:00:00.000Z']));
    const [vote] = votes;
    expect(vote?.outcome).toMatchObject({
      verdict: 'approved',
      total: { approve: 27, reject: 2, abstain: 2 },
    });
    const file = await scrutineer.get(`/api/meetings/${meetingId}/votes/${vote?.voteId ?? ''}/bundle`);
    const report = await verifyFile(Buffer.from(file.text), webCrypto, null);
    expect([report.verdict, report.why]).toEqual(['verified', null]);
    const anyone = quorate.anyone();
    expect((await anyone.meeting(meetingId)).minutes.versions).toMatchObject([
      {
        ...{ version: 1, approval: { way: 'chair', name: 'Desmond Thornbury' } },
        published: { at: '2022-01-05T12:00:00.000Z' },
      },
    ]);
    const shown = await anyone.get<MinutesVersionView>(`/api/meetings/${meetingId}/minutes/versions/1`);
    expect(shown.done.state).toBe('Approved and published');
    expect(shown.text).toContain('27 votes were cast for, 2 against and 2 withheld');
    // What went round years ago is no news.
    expect(await mailSubjects('minutes\\_%')).toEqual([]);
    await quorate.stop();
  });

  it('[NTC-12] has a General Meeting that was noticed in time and may be started now, with votes given in advance', async () => {
    const quorate = await startQuorate({ databaseUrl: database.url });
    const chair = await quorate.signIn('Chair of the General Meeting');
    const { meetings } = (await chair.get<{ meetings: MeetingSummary[] }>('/api/meetings')).done;
    const { meetingId = '' } = meetings.find(({ title }) => title === 'SECCo General Meeting, due now') ?? {};
    const next = meetings.find(({ title }) => title === 'SECCo General Meeting, the next');
    const early = await chair.command(next?.meetingId ?? '', { type: 'meeting.start' });
    expect(early.problem).toMatchObject({ status: 409, code: 'not-due' });
    await chair.do(meetingId, { type: 'meeting.start' });
    const { stage, agenda } = await chair.meeting(meetingId);
    expect(stage).toBe('in-session');
    expect(agenda[1]?.resolution?.kind).toBe('ordinary');
    const noticed = `SELECT count(*)::int AS sent FROM mail WHERE id LIKE 'notice\\_${meetingId}%'`;
    expect(await database.query(noticed)).toEqual([{ sent: 0 }]);
    const proof = await chair.get<NoticeDeliveries>(`/api/meetings/${meetingId}/notice/deliveries`);
    expect(proof.done.deliveries).toEqual([]);
    await quorate.stop();
  });

  it('is completed by the next start after a kill in the middle', async () => {
    await database.query(STICK);
    const folder = await mkdtemp(join(tmpdir(), 'quorate-data-'));
    const { NODE_OPTIONS: _options, ...inherited } = process.env;
    const env = {
      ...inherited,
      DATABASE_URL: database.url,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      QUORATE_DATA: folder,
    };
    const killed = new Child('Quorate', process.execPath, [MAIN], env);
    await eventually(
      'the loading in its middle',
      () => database.query(STUCK),
      (rows) => rows.length > 0,
    );
    await killed.end('SIGKILL');
    await database.query(`${STUCK_PIDS}; DROP TRIGGER stick ON meeting; DROP FUNCTION stick()`);
    const broken = await counts();
    const signsAs = { QUORATE_LOG_KEY_FILE: join(folder, 'log', 'key') };
    const quorate = await startQuorate({ databaseUrl: database.url, env: signsAs });
    const completed = await counts();
    expect(completed).not.toEqual(broken);
    expect(completed).toMatchObject({ bodies: '13', parties: '60', meetings: '17' });
    expect(await stages()).toEqual(STAGES_LOADED);
    await quorate.stop();
    await rm(folder, { recursive: true });
  });

  it('leaves a database alone that holds somebody else', async () => {
    await makeBoard(database);
    const before = await counts();
    const quorate = await startQuorate({ databaseUrl: database.url });
    expect(await counts()).toEqual(before);
    await quorate.stop();
  });
});
