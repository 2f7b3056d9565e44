/** Nominations with what became of each: made before the close, checked, and standing exactly where they were accepted. */
import type { Entry } from '../journal.js';
import { check } from '../not-verified.js';
import { counted } from '../report.js';
import { type Appointment, type Standing, standingOf } from './read-appointment.js';

type Status = 'made' | 'accepted' | 'over';

interface Nomination {
  readonly stands: Standing;
  readonly status: Status;
}

/** What an entry of the type makes of a nomination, and in which states it may come. */
const NEXT: Readonly<Record<string, { readonly from: readonly Status[]; readonly to: Status }>> = {
  'nomination.accepted': { from: ['made'], to: 'accepted' },
  'nomination.refused': { from: ['made'], to: 'over' },
  'nomination.withdrawn': { from: ['made', 'accepted'], to: 'over' },
  'nomination.set-aside': { from: ['made', 'accepted'], to: 'over' },
  'nomination.lapsed': { from: ['made', 'accepted'], to: 'over' },
};

function nominationsAt(entries: readonly Entry[], closeAt: string): Map<string, Nomination> {
  const nominations = new Map<string, Nomination>();
  for (const { no, type, at, data } of entries) {
    if (type === 'nomination.made') {
      const stands = standingOf(data.object('nomination'));
      const madeAt = data.has('heldAt') ? data.text('heldAt') : at;
      check(madeAt <= closeAt, `the nomination of entry ${no} was made after nominations closed`);
      check(!nominations.has(stands.nominationId), `the nomination of entry ${no} is made twice`);
      nominations.set(stands.nominationId, { stands, status: 'made' });
    }
    const next = NEXT[type];
    if (next === undefined) continue;
    const found = nominations.get(data.text('nominationId'));
    check(
      found !== undefined && next.from.includes(found.status),
      `entry ${no} is about no nomination that waits`,
    );
    nominations.set(found.stands.nominationId, { ...found, status: next.to });
  }
  return nominations;
}

function isSame(one: Standing, other: Standing): boolean {
  return (['constituencyId', 'seatId', 'personId', 'name'] as const).every(
    (part) => one[part] === other[part],
  );
}

/** Needs every entry up to the declaration; answers the nominations that were accepted in the order in which they were made. */
export function checkNominations(
  entries: readonly Entry[],
  { called, declared, standing }: Appointment,
  checked: string[],
): Standing[] {
  const before = entries.filter(({ no }) => no < declared.no);
  const nominations = nominationsAt(before, called.data.text('nominationsCloseAt'));
  const accepted = [...nominations.values()].filter(({ status }) => status === 'accepted');
  for (const one of standing) {
    const found = accepted.find(({ stands }) => stands.nominationId === one.nominationId);
    check(
      found !== undefined && isSame(found.stands, one),
      `${one.name} stands without an accepted nomination`,
    );
  }
  check(accepted.length === standing.length, 'somebody whose nomination was accepted does not stand');
  const waits = [...nominations.values()].find(({ status }) => status === 'made');
  check(waits === undefined, `the nomination of ${waits?.stands.name ?? ''} was never checked`);
  checked.push(
    `Nominations: ${counted(nominations.size, 'was made before the close', 'were made before the close')} and each was checked; ` +
      `the ${counted(standing.length, 'candidate is the one', 'candidates are those')} accepted.`,
  );
  return accepted.map(({ stands }) => stands);
}
