/** Checks the journal of an election: who stood, who was declared for which seats, also where nobody had to vote. */
import type { BundleFile } from '../bundle-file.js';
import { readEntries } from '../journal.js';
import { check } from '../not-verified.js';
import { counted, type Findings } from '../report.js';
import { checkNominations } from './nominations.js';
import { checkResults } from './check-results.js';
import { readAppointment } from './read-appointment.js';

/** Ends the checking unless the declaration is the one that the shown entries give. */
export function checkAppointment(file: BundleFile, findings: Findings): void {
  const { leaves, openings, box } = file;
  check(openings.length === 0 && box === null, 'the journal of an election has no ballots to open');
  const entries = readEntries(leaves);
  const appointment = readAppointment(entries);
  const { called, declared } = appointment;
  findings.checked.push(
    `Election: called by entry ${called.no}, declared by ${declared.no}: "${called.data.text('title')}" of ${called.data.text('bodyName')}`,
  );
  const hidden = leaves.filter((leaf, at) => 'hash' in leaf && at < declared.no).length;
  const isWhole = hidden === 0;
  const standing = isWhole ? checkNominations(entries, appointment, findings.checked) : appointment.standing;
  if (!isWhole) {
    findings.notChecked.push(
      `${counted(hidden, 'entry', 'entries')} before the declaration are by their hash only: nominations with what became of them, which the officers are shown.`,
    );
  }
  checkResults(appointment, standing, isWhole, findings);
}
