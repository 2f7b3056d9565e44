/** Whose proxy cast the latest ballot of each place, kept in pages as the counts of casts are. */
import type { RosterPerson } from '../attendance/roster.js';
import { PAGE } from './cast-counts.js';

/** Null at a place whose latest ballot no proxy cast. */
export type ProxyBallots = readonly (readonly (RosterPerson | null)[])[];

const NOBODY: readonly null[] = Array<null>(PAGE).fill(null);

/** For so many places, none cast by proxy. */
export function noProxyBallots(places: number): ProxyBallots {
  return Array<readonly null[]>(Math.ceil(places / PAGE)).fill(NOBODY);
}

/** Who cast the latest ballot of the place by proxy. */
export function proxyCasterAt(ballots: ProxyBallots, place: number): RosterPerson | null {
  return ballots[Math.floor(place / PAGE)]?.[place % PAGE] ?? null;
}

/** The latest ballot of the place is by this proxy, or by none. */
export function withProxyCaster(
  ballots: ProxyBallots,
  place: number,
  caster: RosterPerson | null,
): ProxyBallots {
  const at = Math.floor(place / PAGE);
  const page = ballots[at];
  if (page === undefined || page[place % PAGE] === caster) return ballots;
  return ballots.with(at, page.with(place % PAGE, caster));
}

/** How many places the person casts for by proxy, this one left out. */
export function castsByProxy(ballots: ProxyBallots, personId: string, except: number): number {
  return ballots.flat().filter((caster, place) => caster?.personId === personId && place !== except).length;
}
