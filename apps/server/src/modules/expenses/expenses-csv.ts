/** Approved claims as a CSV file for an accounts department: a row for each line. */
import type { ClaimView } from '@quorate/contracts';
import { CLAIM_STATE_WORDS, plainMoney, ukCalendarDate } from '@quorate/domain';
import { writeCsv } from '../register/index.js';

const COLUMNS = [
  ...['claim', 'claimant', 'body', 'meeting', 'meeting_date', 'date', 'kind', 'miles', 'rate', 'amount'],
  ...['currency', 'note', 'state', 'decided', 'decided_by', 'payment'],
];

/** In the order of the claims; those that were not approved are left out. */
export function expensesCsv(claims: readonly ClaimView[]): string {
  const approved = claims.filter(({ state }) => state === 'approved' || state === 'paid');
  const rows = approved.flatMap((claim) => {
    const { reference, claimant, bodyName, meetingTitle, meetingDay, currency, state, steps } = claim;
    const decision = steps.findLast(({ sentence }) => sentence === CLAIM_STATE_WORDS.approved);
    const payment = state === 'paid' ? (steps.at(-1)?.sentence ?? '') : '';
    const decided = decision === undefined ? '' : ukCalendarDate(decision.at);
    return claim.lines.map(({ on, kind, miles, perMile, amount, note }) => [
      ...[
        reference,
        claimant,
        bodyName,
        meetingTitle,
        meetingDay,
        on,
        kind,
        miles === null ? '' : String(miles),
      ],
      ...[perMile === null ? '' : plainMoney(perMile), plainMoney(amount ?? 0), currency, note],
      ...[CLAIM_STATE_WORDS[state], decided, decision?.by ?? '', payment],
    ]);
  });
  return writeCsv(COLUMNS, rows);
}
