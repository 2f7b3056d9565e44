/** The embedded database lives through what happens on real machines: kills, leftovers, private folders, two starts. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { transformFileSync } from '@swc/core';
import pg from 'pg';

import { startEmbeddedDatabase } from './index.js';
import type { EmbeddedDatabase } from './index.js';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../../../../../..');
let compiled: string;
let folder: string;
const started: EmbeddedDatabase[] = [];
const owners: ChildProcess[] = [];
const moved = new Set<string>();

/** Plain node must run this code in a process of its own, so that it can be killed. */
beforeAll(() => {
  mkdirSync(join(project, 'node_modules/.cache'), { recursive: true });
  compiled = mkdtempSync(join(project, 'node_modules/.cache/embedded-'));
  for (const name of readdirSync(here).filter((file) => !file.endsWith('.spec.ts'))) {
    const { code } = transformFileSync(join(here, name), { configFile: join(project, '.swcrc') });
    writeFileSync(join(compiled, name.replace(/\.ts$/, '.js')), code);
  }
});

afterAll(() => {
  rmSync(compiled, { recursive: true });
});

function makeFolder(mode: number): string {
  folder = mkdtempSync(join(tmpdir(), 'quorate-embedded-'));
  chmodSync(folder, mode);
  return join(folder, 'database');
}

afterEach(async () => {
  for (const owner of owners.splice(0)) owner.kill('SIGKILL');
  for (const database of started.splice(0)) await database.stop();
  for (const place of moved) rmSync(place, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function start(data: string): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ folder: data, log: () => undefined });
  started.push(database);
  return database;
}

async function stop(database: EmbeddedDatabase): Promise<void> {
  started.splice(started.indexOf(database), 1);
  await database.stop();
}

async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(text).finally(() => client.end());
  return rows[0]?.answer;
}

/** Starts the database from a node process of its own; a line on its standard input makes it throw. */
async function startOwner(data: string): Promise<{ owner: ChildProcess; url: string }> {
  const script = `
    import { startEmbeddedDatabase } from ${JSON.stringify(pathToFileURL(join(compiled, 'index.js')).href)};
    const { url } = await startEmbeddedDatabase({ folder: ${JSON.stringify(data)}, log() {} });
    console.log(url);
    process.stdin.on('data', () => { throw new Error('as asked'); });`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  owners.push(owner);
  const [url] = (await once(createInterface(owner.stdout), 'line')) as [string];
  return { owner, url };
}

async function end(owner: ChildProcess, act: () => unknown): Promise<void> {
  const ended = once(owner, 'exit');
  act();
  await ended;
}

const noteOf = (data: string): string => join(data, 'cluster/postmaster.pid');
const postmasterOf = (data: string): number => Number(readFileSync(noteOf(data), 'utf8').split('\n')[0]);

describe('embedded database', () => {
  it('is durable, local and closed to strangers, and keeps its data and port over a restart', async () => {
    const data = makeFolder(0o755);
    const first = await start(data);
    await ask(first.url, 'create table kept as select 7 as answer');
    expect(await ask(first.url, 'select current_setting($$fsync$$) as answer')).toBe('on');
    expect(await ask(first.url, 'select current_setting($$data_checksums$$) as answer')).toBe('on');
    expect(await ask(first.url, 'select current_setting($$listen_addresses$$) as answer')).toBe('127.0.0.1');
    await expect(ask(first.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    expect(statSync(join(data, 'settings.json')).mode & 0o777).toBe(0o600);
    await stop(first);
    await expect(ask(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    const second = await start(data);
    expect(second).toMatchObject({ url: first.url, adopted: false });
    expect(await ask(second.url, 'select answer from kept')).toBe(7);
  });

  it('takes over the server that a killed owner left, and stops it in its turn', async () => {
    const data = makeFolder(0o755);
    const { owner, url } = await startOwner(data);
    await ask(url, 'create table kept as select 8 as answer');
    await end(owner, () => owner.kill('SIGKILL'));
    const database = await start(data);
    expect(database).toMatchObject({ url, adopted: true });
    expect(await ask(database.url, 'select answer from kept')).toBe(8);
    await stop(database);
    await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('stops the server when an exception ends its owner', async () => {
    const data = makeFolder(0o755);
    const { owner } = await startOwner(data);
    await end(owner, () => owner.stdin?.write('fall\n'));
    // Ready or on its way down when we come: either way the next start has a server of its own.
    const database = await start(data);
    expect(await ask(database.url, 'select 1 as answer')).toBe(1);
    await stop(database);
    expect(() => postmasterOf(data)).toThrow(/ENOENT/);
  });

  it('refuses a second living owner and leaves the first alone', async () => {
    const data = makeFolder(0o755);
    const { owner, url } = await startOwner(data);
    await expect(start(data)).rejects.toThrow(`Quorate already runs on this data (process ${owner.pid})`);
    expect(await ask(url, 'select 1 as answer')).toBe(1);
    await end(owner, () => owner.stdin?.write('fall\n'));
    await stop(await start(data));
  });

  it('clears the note of a server that died, or whose number belongs to another program now', async () => {
    const data = makeFolder(0o755);
    const { owner } = await startOwner(data);
    await end(owner, () => owner.kill('SIGKILL'));
    const note = readFileSync(noteOf(data), 'utf8');
    process.kill(postmasterOf(data), 'SIGKILL');
    const afterCrash = await start(data);
    expect(afterCrash.adopted).toBe(false);
    await stop(afterCrash);
    writeFileSync(noteOf(data), note.replace(/^\d+/, String(process.pid)));
    const afterReuse = await start(data);
    expect(afterReuse.adopted).toBe(false);
    expect(await ask(afterReuse.url, 'select 1 as answer')).toBe(1);
  });

  it('starts clean over what a start that was killed half way left', async () => {
    const data = makeFolder(0o755);
    mkdirSync(join(data, 'cluster.new-1'), { recursive: true });
    writeFileSync(join(data, 'cluster.new-1/PG_VERSION'), '18\n');
    writeFileSync(join(data, 'owner.json'), '{"pid":');
    const database = await start(data);
    expect(await ask(database.url, 'select 1 as answer')).toBe(1);
    expect(readdirSync(data)).not.toContain('cluster.new-1');
  });

  it('works below a folder that only its owner may enter, and finds the same data again', async () => {
    const data = makeFolder(0o700);
    const first = await start(data);
    const cluster = String(await ask(first.url, 'select current_setting($$data_directory$$) as answer'));
    const isRoot = process.getuid?.() === 0;
    if (isRoot) moved.add(dirname(cluster));
    expect(cluster.startsWith(folder)).toBe(!isRoot);
    await ask(first.url, 'create table kept as select 9 as answer');
    await stop(first);
    const second = await start(data);
    expect(await ask(second.url, 'select answer from kept')).toBe(9);
  });
});
