/**
 * Verifies a result bundle or a receipt from its bytes alone, or a receipt within the bundle of its vote. Nothing is
 * asked of any server; the same source runs on the command line and in a browser.
 */
import { BUNDLE_FORMAT } from './bundle-file.js';
import { readCanonical } from './canonical-json.js';
import { checkBundle } from './check-bundle.js';
import { checkCounted } from './check-counted.js';
import { checkReceipt, RECEIPT_FORMAT } from './check-receipt.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { Fields } from './fields.js';
import { fail, NotVerified } from './not-verified.js';
import { Findings, type Report } from './report.js';

async function reportOf(checks: (findings: Findings) => Promise<void>): Promise<Report> {
  const findings = new Findings();
  try {
    await checks(findings);
    return findings.passed();
  } catch (error) {
    // Whatever goes wrong with a file means that it is not verified, a slip in this program included.
    const why = error instanceof Error ? error.message : 'unknown';
    return findings.failed(error instanceof NotVerified ? why : `the file could not be read: ${why}`);
  }
}

/**
 * Checks all that the file lets its reader check. `trusted` is the public key that the organisation publishes, 32
 * bytes; with null the key in the file is used, and the report gives it for comparison.
 */
export function verifyFile(
  bytes: Uint8Array,
  crypto: CryptoFunctions,
  trusted: Uint8Array | null,
): Promise<Report> {
  return reportOf(async (findings) => {
    const value = readCanonical(bytes);
    const format = Fields.of(value, 'the file').text('format');
    if (format === BUNDLE_FORMAT) await checkBundle(bytes, value, crypto, trusted, findings);
    else if (format === RECEIPT_FORMAT) await checkReceipt(value, crypto, trusted, findings);
    else fail(`the file is "${format}", which this version does not read`);
  });
}

/** Checks a bundle as `verifyFile` does, then that the ballot of the receipt stands in it, and what became of it. */
export function verifyCounted(
  bundle: Uint8Array,
  receipt: Uint8Array,
  crypto: CryptoFunctions,
  trusted: Uint8Array | null,
): Promise<Report> {
  return reportOf(async (findings) => {
    const [value, held] = [readCanonical(bundle), readCanonical(receipt)];
    await checkBundle(bundle, value, crypto, trusted, findings);
    // What the receipt lacks or says for comparison, the bundle has: only its checks are of interest here.
    const ofReceipt = new Findings();
    await checkReceipt(held, crypto, trusted, ofReceipt);
    findings.checked.push(...ofReceipt.checked);
    await checkCounted(value, held, crypto, findings);
  });
}
