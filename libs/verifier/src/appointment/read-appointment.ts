/** An election from its call to its declaration, as the shown entries of its journal tell it. */
import type { Fields } from '../fields.js';
import type { Entry } from '../journal.js';
import { check, fail } from '../not-verified.js';

export interface Constituency {
  readonly id: string;
  readonly name: string;
  readonly way: 'ballot' | 'appointment';
  readonly seats: readonly Fields[];
}

/** Somebody who stands, as everybody is told. */
export interface Standing {
  readonly nominationId: string;
  readonly constituencyId: string;
  readonly seatId: string | null;
  readonly personId: string;
  readonly name: string;
}

export interface Appointment {
  readonly called: Entry;
  readonly declared: Entry;
  readonly constituencies: readonly Constituency[];
  readonly standing: readonly Standing[];
  /** As the ballots opened, run-offs too. */
  readonly ballots: readonly Fields[];
}

/** The text, or null where there is none. */
export function textOrNull(fields: Fields, name: string): string | null {
  return fields.has(name) ? fields.text(name) : null;
}

/** Who stands by this entry or nomination. */
export function standingOf(fields: Fields): Standing {
  const candidate = fields.object('candidate');
  return {
    nominationId: fields.text('nominationId'),
    constituencyId: fields.text('constituencyId'),
    seatId: textOrNull(fields, 'seatId'),
    personId: candidate.text('personId'),
    name: candidate.text('name'),
  };
}

function constituencyOf(fields: Fields): Constituency {
  return {
    id: fields.text('constituencyId'),
    name: fields.text('name'),
    way: fields.word('way', ['ballot', 'appointment']),
    seats: fields.objects('seats'),
  };
}

function standingAt(entries: readonly Entry[]): Standing[] {
  const standing = new Map<string, Standing>();
  for (const { type, data, no } of entries) {
    if (type === 'candidate.stands') {
      const one = standingOf(data.object('candidate'));
      check(!standing.has(one.nominationId), `the candidate of entry ${no} stands already`);
      standing.set(one.nominationId, one);
    }
    if (type === 'candidate.left') {
      check(standing.delete(data.text('nominationId')), `entry ${no} takes out somebody who does not stand`);
    }
  }
  return [...standing.values()];
}

/** Ends the checking where it was cancelled, or is not declared once. */
export function readAppointment(entries: readonly Entry[]): Appointment {
  const [called] = entries;
  check(
    called?.no === 1 && called.type === 'election.called',
    'the first entry is not the call of an election',
  );
  const [declared, second] = entries.filter(({ type }) => type === 'election.declared');
  if (declared === undefined) return fail('the file shows no declaration of the election');
  check(second === undefined, 'the election is declared twice');
  const before = entries.filter(({ no }) => no < declared.no);
  check(!entries.some(({ type }) => type === 'election.cancelled'), 'the election was cancelled');
  check(!entries.slice(1).some(({ type }) => type === 'election.called'), 'the election is called twice');
  const closed = before.filter(({ type }) => type === 'nominations.closed');
  check(closed.length === 1, 'nominations were not closed once before the declaration');
  return {
    ...{ called, declared, standing: standingAt(before) },
    constituencies: called.data.objects('constituencies').map(constituencyOf),
    ballots: before.flatMap(({ type, data }) => (type === 'ballot.opened' ? [data.object('ballot')] : [])),
  };
}
