/**
 * What the people of a meeting come to just before an entry of the journal: who counts as there, who is asked, who has
 * withdrawn. In a decision in writing a ballot stands for a presence, and before the call everyone in post does.
 */
import type { Entry } from './journal.js';
import { type Standing, standingFor } from './qualifying.js';
import { nobodyYet, type People, type Seat, take } from './people.js';

export interface Attendance {
  readonly seats: readonly Seat[];
  /** The seats that count as there, under the rules about alternates. */
  readonly present: Pick<ReadonlySet<string>, 'has'>;
  /** The seats whose silence is their own: those present, and in writing every one. */
  readonly asked: Pick<ReadonlySet<string>, 'has'>;
  /** Seats that have withdrawn from the item. */
  readonly recused: ReadonlySet<string>;
  /** Everybody in the meeting, in a seat or without one; and of them and the members those whom an interest keeps from voting. */
  readonly persons: ReadonlySet<string>;
  readonly recusedPersons: ReadonlySet<string>;
  /** The roles that somebody was there in: chair, secretary, observer. */
  readonly roles: ReadonlySet<string>;
  /** Who is there for which holder, with those who have withdrawn or without them. */
  readonly standing: (recusedCount: boolean) => Standing;
}

/** Whom the interests keep from voting themselves: members of those seats, and who sits in them. */
function recusedPersonsOf({ seats, present, recused }: People): Set<string> {
  const members = [...recused].map((seatId) => seats.get(seatId)?.memberId ?? null);
  const sitting = [...recused].map((seatId) => present.get(seatId) ?? null);
  return new Set([...members, ...sitting].filter((personId) => personId !== null));
}

/**
 * The attendance as the shown entries before this number make it, under rules that let alternates stand in or not; null
 * where no roster is shown.
 */
export function attendanceBefore(
  entries: readonly Entry[],
  no: number,
  itemId: string,
  alternates: boolean,
): Attendance | null {
  const now = nobodyYet();
  const before = entries.filter((entry) => entry.no < no);
  if (!before.some(({ type }) => type === 'roster.set')) return null;
  for (const entry of before) take(now, entry, itemId);
  return now.isWritten ? inWriting(now) : inMeeting(now, alternates, before, itemId);
}

/** Nobody meets: before the opening everyone is asked, and then whoever voted or withdrew is there. */
function inWriting(now: People): Attendance {
  const { seats, chairId, hasSecretary, voteId, voted } = now;
  const asked = new Set(seats.keys());
  const recused = voteId === null ? new Set<string>() : now.recused;
  const present = voteId === null ? asked : new Set([...voted, ...recused]);
  const offices = [...(chairId === null ? [] : ['chair']), ...(hasSecretary ? ['secretary'] : [])];
  const persons = { persons: new Set<string>(), recusedPersons: new Set<string>() };
  // A holder whose lots vote in writing is there once, whoever votes.
  const owners = new Map(
    [...present].flatMap((seatId) => {
      const owner = seats.get(seatId)?.owner ?? seatId;
      return [[owner, new Set([owner])] as const];
    }),
  );
  const rest = { ...persons, roles: new Set(offices), standing: () => owners };
  return { seats: [...seats.values()], present, asked, recused, ...rest };
}

function inMeeting(now: People, alternates: boolean, before: readonly Entry[], itemId: string): Attendance {
  const { seats, chairId, present, stoodIn, others, recused } = now;
  // A chair with a seat of their own is there as chair too.
  const inSeat = chairId !== null && [...present.values()].includes(chairId);
  const there = new Map([...present].filter(([seatId]) => alternates || !stoodIn.has(seatId)));
  return {
    ...{ seats: [...seats.values()], recused, present: there, asked: there },
    persons: new Set([...others.keys(), ...present.values()]),
    recusedPersons: recusedPersonsOf(now),
    roles: new Set([...others.values(), ...(inSeat ? ['chair'] : [])]),
    standing: standingFor(before, itemId, now, there),
  };
}
