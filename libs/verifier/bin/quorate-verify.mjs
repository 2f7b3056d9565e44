#!/usr/bin/env node
/** The command `quorate-verify FILE`: checks a result bundle or a receipt without asking any server. */
import { argv, exit, stdout } from 'node:process';

const cli = await import('../dist/cli.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('The verifier is not built yet. Run "npm run build" in the project\'s folder first.');
  exit(1);
});
exit(await cli.run(argv.slice(2), (line) => stdout.write(`${line}\n`)));
