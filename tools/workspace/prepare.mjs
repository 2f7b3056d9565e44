/**
 * Makes the project ready to run: installs when package-lock.json asks for it and builds when a source changed.
 * When nothing changed it costs some milliseconds. One process at a time does it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { project, run, runNode } from './project.mjs';

const lockFile = join(project, '.data/preparing');
const installStamp = join(project, 'node_modules/.quorate-installed');
const buildStamp = join(project, 'node_modules/.quorate-built');

/** Installs and, unless told otherwise, builds; says in a line what takes time, and ends the process on failure. */
export async function prepare({ build = true } = {}) {
  const release = takeTurn();
  try {
    if (!isInstalled()) await install();
    if (build) await buildWhenChanged();
  } finally {
    release();
  }
}

function takeTurn() {
  mkdirSync(join(project, '.data'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(lockFile, 'utf8'));
    if (holder > 0 && isAlive(holder)) {
      fail(
        `Another command (process ${holder}) is installing or building here. Wait for it, then try again.`,
      );
    }
    rmSync(lockFile, { force: true });
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  return () => {
    process.removeListener('exit', release);
    release();
  };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex');
}

/** True after our own install of this very lock file, or after an `npm install` by hand that wrote it. */
function isInstalled() {
  const npmsRecord = join(project, 'node_modules/.package-lock.json');
  if (!existsSync(npmsRecord)) return false;
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === lockDigest()) return true;
  // Npm writes both files within the same moment, in either order.
  if (statSync(npmsRecord).mtimeMs + 2000 < statSync(join(project, 'package-lock.json')).mtimeMs)
    return false;
  writeFileSync(installStamp, lockDigest());
  return true;
}

async function install() {
  console.log('Installing packages (only when they changed; about a minute) ...');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath ?? '';
  const { code, output } = basename(npm) === 'npm-cli.js' ? await runNode(npm, args) : await run('npm', args);
  if (code !== 0) fail(`${output}\nThe packages could not be installed. Is the network reachable?`);
  writeFileSync(installStamp, lockDigest());
}

async function buildWhenChanged() {
  const digest = sourceDigest();
  const outputs = ['apps/server/dist/main.js', 'apps/web/dist/index.html', 'libs/domain/dist/index.js'];
  const isBuilt =
    outputs.every((file) => existsSync(join(project, file))) &&
    existsSync(buildStamp) &&
    readFileSync(buildStamp, 'utf8') === digest;
  if (isBuilt) return;
  console.log('Building ...');
  const { code, output } = await runNode('node_modules/nx/dist/bin/nx.js', [
    'run-many',
    '-t',
    'build',
    '--outputStyle=static',
  ]);
  if (code !== 0) fail(`${output}\nThe build failed.`);
  writeFileSync(buildStamp, digest);
}

/** Names, sizes and times of all that a build reads; a deleted file changes it as well as an edited one. */
function sourceDigest() {
  const hash = createHash('sha256').update(lockDigest());
  const look = (path) => {
    const { mtimeMs, size } = statSync(join(project, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(project, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name)) walk(path);
      else if (entry.isFile() && !/\.spec\.tsx?$/.test(entry.name)) look(path);
    }
  };
  for (const file of ['.swcrc', 'tsconfig.base.json', 'nx.json']) look(file);
  for (const folder of ['apps', 'libs']) walk(folder);
  return hash.digest('hex');
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
