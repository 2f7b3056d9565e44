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

/** An election lies under the body whose seats it fills, and is a place of its own to whoever reads it. */
const electionPage = /^\/(bodies\/[^/]+\/(elections|call-election)|voting-group)(\/|$)/;

function placesAt(path: string): readonly Place[] {
  if (!electionPage.test(path)) return forAnyone;
  return forAnyone.map((place) => ({ ...place, isCurrent: place.href === '/elections' }));
}

/** Lists the places: duties first for the signed-in, the register last for administrators. */
export function sitePlaces(session: SessionView | undefined, path: string): readonly Place[] {
  const everybodys = placesAt(path);
  if (session === undefined || session.person === null) return everybodys;
  return [
    { label: 'My duties', href: '/duties' },
    ...everybodys,
    { label: 'Parties', href: '/parties' },
    ...(session.administrator
      ? [
          { label: 'People', href: '/people' },
          { label: 'Register', href: '/register' },
        ]
      : []),
  ];
}
