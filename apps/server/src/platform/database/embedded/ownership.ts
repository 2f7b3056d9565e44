/**
 * One living Quorate for each embedded database: the owner writes down its process, and a second start sees
 * that it is alive and keeps away. The mark of a dead owner is swept aside.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { isAlive, startMark } from './process-identity.js';

interface OwnerMark {
  readonly pid: number;
  readonly started: string;
}

/** Takes the database for this process and answers how to give it back; refuses while another owner lives. */
export function takeOwnership(file: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, started: startMark(process.pid) } satisfies OwnerMark);
  while (!tryPlace(file, mine)) {
    const found = readMark(file);
    if (found === undefined) continue;
    refuseLivingOwner(found);
    sweep(file, found);
  }
  return () => {
    if (readMark(file) === mine) rmSync(file, { force: true });
  };
}

/** The mark appears whole or not at all: it is written beside its place and linked in. */
function tryPlace(file: string, mark: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mark, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readMark(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function refuseLivingOwner(found: string): void {
  const { pid, started } = parseMark(found);
  if (pid === 0 || !isAlive(pid) || startMark(pid) !== started) return;
  throw new EmbeddedDatabaseError(
    `Quorate already runs on this data (process ${pid}). Stop it first, or start this one with QUORATE_DATA ` +
      'set to another folder and PORT to another port.',
  );
}

function parseMark(found: string): OwnerMark {
  try {
    return JSON.parse(found) as OwnerMark;
  } catch {
    return { pid: 0, started: '' };
  }
}

/** Moves the dead mark away; if another start was quicker and it was a living one, it goes back. */
function sweep(file: string, dead: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readMark(aside) !== dead) linkSync(aside, file);
  rmSync(aside, { force: true });
}
