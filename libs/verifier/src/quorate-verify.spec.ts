/** The command as people meet it: in a fresh clone, where it builds itself, and in its folder copied to a machine without the project. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { aSample, bundleOf } from './testing/a-bundle.js';

const project = resolve(import.meta.dirname, '../../..');

/** Runs the command of this folder from elsewhere, and answers its exit code and what it said. */
function run(folder: string, ...args: readonly string[]): Promise<{ code: number; said: string }> {
  const command = [join(folder, 'bin/quorate-verify.mjs'), ...args];
  return new Promise((settle) => {
    execFile(process.execPath, command, { cwd: tmpdir() }, (error, stdout, stderr) => {
      settle({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
    });
  });
}

describe('quorate-verify', () => {
  let home: string;
  let file: string;

  const copy = async (to: string, ...parts: readonly string[]): Promise<string> => {
    const folder = join(home, to);
    for (const part of parts) {
      await cp(join(project, 'libs/verifier', part), join(folder, part), { recursive: true });
    }
    return folder;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'quorate-verify-'));
    file = join(home, 'result.json');
    await writeFile(file, bundleOf(aSample()));
  });

  afterAll(async () => {
    await rm(home, { recursive: true });
  });

  it('[I19] builds itself in a fresh clone, and then runs in its folder alone', async () => {
    const clone = await copy('clone/libs/verifier', 'src', 'bin', 'package.json');
    await symlink(join(project, 'node_modules'), join(home, 'clone/node_modules'));
    await cp(join(project, '.swcrc'), join(home, 'clone/.swcrc'));
    expect(await run(clone, file)).toEqual({ code: 0, said: expect.stringMatching(/\nVerified\n$/) });
    const alone = join(home, 'alone');
    await mkdir(alone);
    for (const part of ['bin', 'dist', 'package.json']) {
      await cp(join(clone, part), join(alone, part), { recursive: true });
    }
    expect(await run(alone, file)).toEqual({ code: 0, said: expect.stringMatching(/\nVerified\n$/) });
    expect(await run(alone, join(home, 'no-such-file'))).toMatchObject({ code: 1 });
  });

  it('says what to do where it can be neither run nor built', async () => {
    const bare = await copy('bare', 'src', 'bin', 'package.json');
    expect(await run(bare, file)).toEqual({
      code: 1,
      said: expect.stringMatching(/copy it with its "dist"/),
    });
  });
});
