/** Writes both checkpoints to a file of the reader: together they prove that the log signed two histories. */
import type { ChangedHistory } from '../../live/index.js';

/** Hands the file to the browser to save. */
export function saveEvidence({ meetingId, why, kept, told }: ChangedHistory): void {
  const text = JSON.stringify({ meetingId, why, savedAt: new Date().toISOString(), kept, told }, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `changed-record-${meetingId}.json`;
  link.click();
  // The browser reads the file after the click; the address must outlive it.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
