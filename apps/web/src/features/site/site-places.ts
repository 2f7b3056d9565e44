/** The places in the header of every public page, as far as the signed-in person may go there. */
import type { SessionView } from '@quorate/contracts';
import type { Place } from '../../ui/place-link.js';

const forAnyone: readonly Place[] = [
  { label: 'Meetings', href: '/meetings' },
  { label: 'Modifications', href: '/modifications' },
  { label: 'Consultations', href: '/consultations' },
  { label: 'Elections', href: '/elections' },
  { label: 'Bodies', href: '/bodies' },
];

/** Lists the places: duties first for the signed-in, the register last for administrators. */
export function sitePlaces(session: SessionView | undefined): readonly Place[] {
  if (session === undefined || session.person === null) return forAnyone;
  return [
    { label: 'My duties', href: '/duties' },
    ...forAnyone,
    { label: 'Parties', href: '/parties' },
    ...(session.administrator
      ? [
          { label: 'People', href: '/people' },
          { label: 'Register', href: '/register' },
        ]
      : []),
  ];
}
