/** Checks a result bundle: seal, journal, ballots, count; of an election seal, journal, nominations, seats. */
import { readBundle } from './bundle-file.js';
import { checkAppointment } from './appointment/check-appointment.js';
import { checkCount } from './check-count.js';
import { checkJournal } from './check-journal.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { toBase64 } from './bytes.js';
import { check } from './not-verified.js';
import type { Findings } from './report.js';
import { checkSeal } from './sealed-file.js';

/** Checks everything that the bundle lets its reader check, and says so line by line. */
export async function checkBundle(
  bytes: Uint8Array,
  value: unknown,
  crypto: CryptoFunctions,
  trusted: Uint8Array | null,
  findings: Findings,
): Promise<void> {
  const file = readBundle(value);
  const key = await checkSeal(file, trusted, crypto);
  check(file.origin.endsWith(`/${file.stream}`), 'the file names a stream that is not of its log');
  findings.checked.push(
    `File: ${bytes.length} bytes, signed as a whole for ${file.origin}${trusted === null ? '' : ' by the key you gave'}.`,
  );
  if (trusted === null) findings.compare.push(`Public key: ${toBase64(key.publicKey)}`);
  await checkJournal(file, key, crypto, findings);
  if (file.voteId === null) checkAppointment(file, findings);
  else await checkCount(file, file.voteId, crypto, findings);
}
