/** Fetches the file of a result and checks it here, with the program that outsiders use; own receipts are looked for in it. */
import { loadVerifier } from '../../live/index.js';

export interface CheckedResult {
  readonly verdict: 'verified' | 'in-part' | 'failed';
  readonly lastLine: string;
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
  readonly compare: readonly string[];
  /** The public key that the server publishes, in base64. */
  readonly publicKey: string;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The server answered with status ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Checks the bundle at this address, then each of these receipts against it. */
export async function checkInBrowser(
  bundlePath: string,
  receiptPaths: readonly string[],
): Promise<CheckedResult> {
  const [{ verifyFile, verifyCounted, lastLine, readTrustedKey, crypto }, bundle, log] = await Promise.all([
    loadVerifier(),
    bytesOf(bundlePath),
    bytesOf('/api/log'),
  ]);
  const { publicKey } = JSON.parse(new TextDecoder().decode(log)) as { publicKey: string };
  const trusted = readTrustedKey(publicKey);
  const report = await verifyFile(bundle, crypto, trusted);
  const found = { ...report, lastLine: lastLine(report), publicKey, checked: [...report.checked] };
  if (report.verdict === 'failed') return found;
  for (const path of receiptPaths) {
    const receipt = await bytesOf(path);
    const own = await verifyCounted(bundle, receipt, crypto, trusted);
    if (own.verdict === 'failed') return { ...found, ...own, lastLine: lastLine(own) };
    // What the bundle alone showed is told already.
    found.checked.push(...own.checked.filter((line) => !report.checked.includes(line)));
  }
  return found;
}
