/** Checks a saved file with `quorate-verify`, in a process that knows no server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERIFY = fileURLToPath(new URL('../../../libs/verifier/bin/quorate-verify.mjs', import.meta.url));

/** The exit code, 0 when all was verified, and what was printed. */
export async function verifyOffline(file, key) {
  const folder = await mkdtemp(join(tmpdir(), 'quorate-bundle-'));
  try {
    const path = join(folder, 'bundle.json');
    await writeFile(path, JSON.stringify(file));
    const child = spawn(process.execPath, [VERIFY, path, '--key', key], { env: {} });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const [code] = await once(child, 'close');
    return { code, lines: output.trim().split('\n') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
