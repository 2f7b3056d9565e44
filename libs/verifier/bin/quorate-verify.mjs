#!/usr/bin/env node
/**
 * The command `quorate-verify FILE`: checks a result bundle or a receipt without asking any server. In a fresh clone of
 * the project it is built at its first use.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/cli.js', import.meta.url);

if (!existsSync(program)) {
  spawnSync('npm', ['run', 'build'], { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: 'ignore' });
}
if (!existsSync(program)) {
  console.error(
    'The verifier is not built, and could not be built here. Run "npm ci" in the project, then try again; ' +
      'to take the folder elsewhere, copy it with its "dist".',
  );
  exit(1);
}
const cli = await import(program.href);
exit(await cli.run(argv.slice(2), (line) => stdout.write(`${line}\n`)));
