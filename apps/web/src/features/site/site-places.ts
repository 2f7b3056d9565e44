/** The places in the header of every public page, as far as the signed-in person may go there. */
import type { SessionView } from '@quorate/contracts';
import type { Place } from '../../ui/place-link.js';

const forAnyone: readonly Place[] = [
  { label: 'Meetings', href: '/meetings' },
  { label: 'Decisions', href: '/registers' },
  { label: 'Modifications', href: '/modifications' },
  { label: 'Consultations', href: '/consultations' },
  { label: 'Elections', href: '/elections' },
  { label: 'Bodies', href: '/bodies' },
  { label: 'Search', href: '/search' },
];

/** Whoever is signed in has more places, and this one at the foot of each page, as everybody has. */
const newsletters: Place = { label: 'Newsletters', href: '/newsletters' };

/** Elections and consultations lie under their body, and are places of their own to whoever reads them. */
const PLACES_UNDER_BODIES: readonly (readonly [page: RegExp, href: string])[] = [
  [/^\/(bodies\/[^/]+\/(elections|call-election)|voting-group)(\/|$)/, '/elections'],
  [/^\/bodies\/[^/]+\/(consultations|new-consultation)(\/|$)/, '/consultations'],
];

function placesAt(path: string): readonly Place[] {
  const [, href] = PLACES_UNDER_BODIES.find(([page]) => page.test(path)) ?? [];
  if (href === undefined) return forAnyone;
  return forAnyone.map((place) => ({ ...place, isCurrent: place.href === href }));
}

/** Lists the places: duties first for the signed-in. */
export function sitePlaces(session: SessionView | undefined, path: string): readonly Place[] {
  const everybodys = placesAt(path);
  if (session === undefined || session.person === null) return [...everybodys, newsletters];
  return [{ label: 'My duties', href: '/duties' }, ...everybodys, { label: 'Parties', href: '/parties' }];
}
