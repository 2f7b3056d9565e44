/** The command `quorate-verify FILE [RECEIPT] [--key KEY]`: prints what was checked and ends with 0, 1 (failed) or 2 (in part). */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { nodeCrypto } from './node-crypto.js';
import { lastLine, type Report } from './report.js';
import { readTrustedKey } from './trusted-key.js';
import { verifyCounted, verifyFile } from './verify-file.js';

const USAGE = [
  'quorate-verify FILE [RECEIPT] [--key KEY]',
  '',
  'Checks a result bundle or a receipt, without asking any server;',
  'with both, also that the ballot of the receipt was recorded and counted.',
  'KEY is the public key that the organisation publishes: base64, or name+id+base64.',
  'Ends with 0 when all was verified, 1 when anything failed, 2 when the file shows only a part.',
];

const EXIT = { verified: 0, failed: 1, 'in-part': 2 } as const;

function print(report: Report, write: (line: string) => void): void {
  for (const line of report.checked) write(`\u2713 ${line}`);
  for (const line of report.notChecked) write(`\u2013 Not checked: ${line}`);
  if (report.compare.length > 0) write('Compare with what the organisation publishes:');
  for (const line of report.compare) write(`  ${line}`);
  write(lastLine(report));
}

function readArguments(given: readonly string[]) {
  try {
    const options = { key: { type: 'string' } } as const;
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** The bytes of each file, or the path of the first that cannot be read. */
async function readAll(paths: readonly string[]): Promise<Uint8Array[] | string> {
  const read: Uint8Array[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return path;
    read.push(bytes);
  }
  return read;
}

/** Runs the command and answers its exit code. */
export async function run(given: readonly string[], write: (line: string) => void): Promise<number> {
  const read = readArguments(given);
  const paths = read?.positionals ?? [];
  if (read === null || paths.length < 1 || paths.length > 2) {
    for (const line of USAGE) write(line);
    return EXIT.failed;
  }
  const { key } = read.values;
  const trusted = key === undefined ? null : readTrustedKey(key);
  if (key !== undefined && trusted === null) {
    write('FAILED: the key you gave is not a public key');
    return EXIT.failed;
  }
  const files = await readAll(paths);
  if (typeof files === 'string') {
    write(`FAILED: there is no file ${files} that can be read`);
    return EXIT.failed;
  }
  const [file = new Uint8Array(), receipt] = files;
  const report = await (receipt === undefined
    ? verifyFile(file, nodeCrypto, trusted)
    : verifyCounted(file, receipt, nodeCrypto, trusted));
  print(report, write);
  return EXIT[report.verdict];
}
