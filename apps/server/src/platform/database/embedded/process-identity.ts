/** Tells one process from another of the same number: a process id is used again after its process has died. */
import { readFileSync, readlinkSync } from 'node:fs';

/** Says whether the number is in use, be it by a dead process whose parent has not asked for it yet. */
export function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not being allowed to signal it proves that it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Says whether a process of this number lives, whoever it is. */
export function isAlive(pid: number): boolean {
  return isNumberTaken(pid) && statFields(pid)[0] !== 'Z';
}

/** The moment the process began, as its system counts it; empty where the system does not tell. */
export function startMark(pid: number): string {
  return statFields(pid)[19] ?? '';
}

/** What Linux tells of a process, from its state on: the name before it may hold spaces and brackets. */
function statFields(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

/** Says whether the process works inside the folder, as PostgreSQL does in its data; unknown counts as yes. */
export function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return process.platform !== 'linux';
  }
}
