/** Checks saved files with `quorate-verify`, in a process that knows no server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERIFY = fileURLToPath(new URL('../../../libs/verifier/bin/quorate-verify.mjs', import.meta.url));

/** Of a bundle, or of a bundle and a receipt: the exit code, 0 when all was verified, and what was printed. */
export async function verifyOffline(files, key) {
  const folder = await mkdtemp(join(tmpdir(), 'quorate-bundle-'));
  try {
    const paths = files.map((_file, at) => join(folder, `${at}.json`));
    await Promise.all(paths.map((path, at) => writeFile(path, JSON.stringify(files[at]))));
    const child = spawn(process.execPath, [VERIFY, ...paths, '--key', key], { env: {} });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const [code] = await once(child, 'close');
    return { code, lines: output.trim().split('\n') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
