/** Accounts, sessions and the first administrator on a real database. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '../../platform/config/index.js';
import { aDatabase, type TestDatabase } from '../../platform/database/testing/a-database.js';
import { IDENTITY_ENTITIES } from './entities.js';
import { FirstAdministrator } from './first-administrator.js';
import { hashPassword } from './passwords.js';
import { KnownBrowsers } from './known-browsers.js';
import { People } from './people.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInTally, type SignInTry } from './sign-in-tally.js';
import { Upkeep } from './upkeep.js';

const PASSWORD = 'correct horse battery';
let db: TestDatabase;
let people: People;
let sessions: Sessions;

function signIn(args: readonly string[] = []): SignIn {
  return new SignIn(readSettings({}, args, '/nowhere'), db.database);
}

async function aPerson(name: string, password: string | null = null): Promise<string> {
  const added = await people.add({ name, email: `${name}@people.example`, partyId: null }, password);
  if (!added.ok) throw new Error(added.refusal.sentence);
  return added.value.personId;
}

beforeAll(async () => {
  db = await aDatabase(IDENTITY_ENTITIES);
  people = new People(db.dataSource);
  sessions = new Sessions(db.database);
});

afterAll(() => db.stop());

describe('people', () => {
  it('have one e-mail address each, whatever its capitals', async () => {
    await aPerson('ada');
    const again = await people.add({ name: 'Ada', email: 'ADA@people.example', partyId: null }, null);
    expect(again).toMatchObject({ refusal: { kind: 'conflict', code: 'email-taken', field: 'email' } });
    const many = [1, 2].map(() => ({ name: 'Bo', email: 'bo@people.example', partyId: null, account: null }));
    expect(await people.addAll(many)).toMatchObject({ refusal: { code: 'email-taken' } });
    expect(await people.knows('bo@people.example')).toBe(false);
  });

  it('have an account when they have a password', async () => {
    const personId = await aPerson('cy', PASSWORD);
    expect(await people.find(personId)).toMatchObject({ name: 'cy', hasAccount: true });
    expect(await people.find(await aPerson('di'))).toMatchObject({ name: 'di', hasAccount: false });
  });
});

describe('sign-in with a password', () => {
  it('knows the right one, and answers a wrong one like a wrong address', async () => {
    const personId = await aPerson('eve', PASSWORD);
    expect(await signIn().withPassword('EVE@people.example', PASSWORD)).toEqual({
      ok: true,
      value: personId,
    });
    const wrong = await signIn().withPassword('eve@people.example', `${PASSWORD}!`);
    expect(wrong).toMatchObject({ refusal: { code: 'sign-in-failed' } });
    expect(await signIn().withPassword('nobody@people.example', PASSWORD)).toEqual(wrong);
    await aPerson('flo');
    expect(await signIn().withPassword('flo@people.example', PASSWORD)).toEqual(wrong);
  });

  it('keeps passwords as argon2id of the strength asked for', async () => {
    expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('sign-in in the demonstration', () => {
  it('works for people without a password, in the demonstration only', async () => {
    const account = { passwordHash: null, administrator: false, demonstrationPart: 'Chair of the Panel' };
    const added = await people.addAll([{ name: 'Gil', email: 'gil@people.example', partyId: null, account }]);
    const [gil = ''] = added.ok ? added.value : [];
    expect(await signIn().asDemonstration(gil)).toEqual({ ok: true, value: gil });
    expect(await signIn().demonstrationPeople()).toEqual([
      { personId: gil, name: 'Gil', part: 'Chair of the Panel' },
    ]);
    expect(await signIn(['--empty']).asDemonstration(gil)).toMatchObject({
      refusal: { code: 'no-demonstration' },
    });
    expect(await signIn(['--empty']).demonstrationPeople()).toEqual([]);
    const withPassword = await aPerson('hal', PASSWORD);
    expect(await signIn().asDemonstration(withPassword)).toMatchObject({ refusal: { kind: 'missing' } });
  });
});

describe('sessions', () => {
  it('hold until they are ended, and are kept as a hash', async () => {
    const personId = await aPerson('ida', PASSWORD);
    const token = await sessions.start(personId, 'A browser');
    const caller = await sessions.callerOf(token);
    expect(caller).toMatchObject({ personId, name: 'ida', administrator: false });
    const { rows } = await db.database.pool.query('SELECT * FROM session WHERE person_id = $1', [personId]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await sessions.end(token)).toBe(caller.sessionId);
    expect(await sessions.callerOf(token)).toMatchObject({ personId: null });
    expect(await sessions.end(token)).toBeNull();
  });

  it('end by themselves when idle or old, and are then cleared away', async () => {
    const personId = await aPerson('jo', PASSWORD);
    const tokens = [
      await sessions.start(personId, 'A browser'),
      await sessions.start(personId, 'A browser'),
      await sessions.start(personId, 'A browser'),
    ];
    const ids = await Promise.all(tokens.map(async (token) => (await sessions.callerOf(token)).sessionId));
    await db.database.pool.query(
      `UPDATE session SET last_seen_at = now() - interval '13 hours' WHERE id = $1`,
      [ids[0]],
    );
    await db.database.pool.query(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [ids[1]],
    );
    const elsewhere = new Sessions(db.database);
    const callers = await Promise.all(tokens.map((token) => elsewhere.callerOf(token)));
    expect(callers.map((caller) => caller.sessionId)).toEqual([null, null, ids[2]]);
    await new Upkeep(db.database).clear();
    const { rows } = await db.database.pool.query('SELECT id FROM session WHERE person_id = $1', [personId]);
    expect(rows).toEqual([{ id: ids[2] }]);
  });

  it('are kept awake by use', async () => {
    const token = await sessions.start(await aPerson('kim', PASSWORD), 'A browser');
    const { sessionId } = await sessions.callerOf(token);
    await db.database.pool.query(
      `UPDATE session SET last_seen_at = now() - interval '11 hours' WHERE id = $1`,
      [sessionId],
    );
    await new Sessions(db.database).callerOf(token);
    const { rows } = await db.database.pool.query<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session WHERE id = $1`,
      [sessionId],
    );
    expect(rows).toEqual([{ fresh: true }]);
  });

  it('are not found by anything that is not a token', async () => {
    for (const token of [null, '', 'x', "' OR true --", 'a'.repeat(43), 'é'.repeat(43)]) {
      expect(await sessions.callerOf(token)).toMatchObject({ personId: null });
    }
  });
});

describe('the tally of tries', () => {
  const tally = (): SignInTally => new SignInTally(db.database, new KnownBrowsers(db.database));
  const attemptOf = (altered: Partial<SignInTry>): SignInTry => ({
    email: 'lou@people.example',
    address: '192.0.2.1',
    browser: null,
    ...altered,
  });
  const ago = (seconds: number): Promise<unknown> =>
    db.database.pool.query('UPDATE sign_in_tally SET last_at = last_at - make_interval(secs => $1)', [
      seconds,
    ]);

  /** The waits of so many tries at once, half of them in another process. */
  function waitsOf(
    count: number,
    attempt: (index: number) => Partial<SignInTry>,
  ): Promise<(number | null)[]> {
    const [one, other] = [tally(), tally()];
    const tries = Array.from({ length: count }, (_, index) => attemptOf(attempt(index)));
    return Promise.all(tries.map((each, index) => (index % 2 === 0 ? one : other).take(each)));
  }
  const free = (waits: readonly (number | null)[]): number => waits.filter((wait) => wait === null).length;

  afterEach(() => db.database.pool.query('DELETE FROM sign_in_tally'));

  it('slows an account after five, whether we know it or not, and a network after thirty', async () => {
    for (const email of ['lou@people.example', 'made-up@people.example']) {
      expect(free(await waitsOf(12, (index) => ({ email, address: `192.0.2.${String(index)}` })))).toBe(5);
    }
    const sameAddress = await waitsOf(32, (index) => ({
      email: `m${String(index)}@people.example`,
      address: index % 2 === 0 ? '198.51.100.7' : '::ffff:198.51.100.7',
    }));
    expect(free(sameAddress)).toBe(30);
    const sameNetwork = await waitsOf(32, (index) => ({
      email: `n${String(index)}@people.example`,
      address: `2001:db8:0:7::${index.toString(16)}`,
    }));
    expect(free(sameNetwork)).toBe(30);
  });

  it('waits twice as long each time, at most a minute, and forgets a try each minute', async () => {
    await waitsOf(5, () => ({}));
    const waits: (number | null)[] = [];
    for (let count = 0; count < 8; count += 1) {
      const wait = await tally().take(attemptOf({}));
      waits.push(wait);
      await ago((wait ?? 0) + 0.001);
      expect(await tally().take(attemptOf({}))).toBeNull();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    await ago(20 * 60);
    expect(free(await waitsOf(6, () => ({})))).toBe(5);
  });

  it('lets a person in where they were before, whoever else fails at their account or their address', async () => {
    const personId = await aPerson('mo', PASSWORD);
    const browsers = new KnownBrowsers(db.database);
    const browser = await browsers.remember(null, personId);
    const attempt = attemptOf({ email: 'mo@people.example' });
    const press = (): Promise<unknown> =>
      db.database.pool.query('UPDATE sign_in_tally SET tries = 90, last_at = now()');
    expect(await tally().take(attempt)).toBeNull();
    await press();
    expect(await tally().take(attempt)).not.toBeNull();
    expect(await tally().take({ ...attempt, browser: 'x'.repeat(43) })).not.toBeNull();
    expect(await tally().take({ ...attempt, email: 'lou@people.example', browser })).not.toBeNull();
    expect(free(await waitsOf(8, () => ({ ...attempt, browser })))).toBe(5);
    await press();
    expect(await tally().take({ ...attempt, browser })).not.toBeNull();
  });

  it('has a bounded number of rows, whatever is made up', async () => {
    await waitsOf(200, (index) => ({
      email: `${'x'.repeat(60)}${String(index)}@made.up`,
      address: String(index),
    }));
    const { rows } = await db.database.pool.query<{ subject: string }>('SELECT subject FROM sign_in_tally');
    expect(rows.filter(({ subject }) => !/^(account|network):[0-9a-f]{4}$/.test(subject))).toEqual([]);
  });

  it('gives back a try that succeeded, and is cleared away', async () => {
    const attempt = attemptOf({ email: 'ned@people.example', address: '203.0.113.9' });
    for (let count = 0; count < 40; count += 1) {
      expect(await tally().take(attempt)).toBeNull();
      await tally().giveBack(attempt);
    }
    await ago(2 * 3600);
    await new Upkeep(db.database).clear();
    const { rowCount } = await db.database.pool.query('SELECT 1 FROM sign_in_tally');
    expect(rowCount).toBe(0);
  });

  it('knows twenty browsers of a person, and none that was not seen for half a year', async () => {
    const personId = await aPerson('pia', PASSWORD);
    const browsers = new KnownBrowsers(db.database);
    const tokens: string[] = [];
    for (let count = 0; count < 21; count += 1) tokens.push(await browsers.remember(null, personId));
    const known = await Promise.all(tokens.map((token) => browsers.knows(token, 'PIA@people.example')));
    expect(known).toEqual([false, ...Array<boolean>(20).fill(true)]);
    await db.database.pool.query(`UPDATE known_browser SET seen_at = now() - interval '181 days'`);
    await new Upkeep(db.database).clear();
    expect(await browsers.knows(tokens[20] ?? '', 'pia@people.example')).toBe(false);
  });
});

describe('the first administrator', () => {
  it('is made once, by one of the links, and then there are no links', async () => {
    const first = new FirstAdministrator(db.dataSource, people);
    const links = [await first.link(), await first.link()];
    const setup = (token: string | null | undefined, email: string) =>
      first.finish({ token: token ?? '', name: 'Root', email, password: PASSWORD });
    expect(await setup('not a link of ours, but long', 'root@people.example')).toMatchObject({
      refusal: { code: 'setup-link-spent' },
    });
    await aPerson('taken');
    expect(await setup(links[0], 'taken@people.example')).toMatchObject({ refusal: { code: 'email-taken' } });
    const both = await Promise.all([
      setup(links[0], 'root@people.example'),
      setup(links[1], 'other@people.example'),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [made] = both.flatMap((result) => (result.ok ? [result.value] : []));
    expect(await sessions.callerOf(await sessions.start(made ?? '', 'A browser'))).toMatchObject({
      administrator: true,
    });
    expect(await first.link()).toBeNull();
  });
});
