/** The people who may be put into a seat or an office. */
import type { BodyView, PersonView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { getJson, useSession } from '../../api/index.js';

export interface PersonChoice {
  readonly personId: string;
  readonly name: string;
}

/** Everyone for an administrator; others, who may not read the list of people, choose among those already on the body, if there is one yet. */
export function usePeople(body: BodyView | null): readonly PersonChoice[] {
  const { session } = useSession();
  const { data } = useQuery({
    queryKey: ['people'],
    queryFn: () => getJson<{ people: PersonView[] }>('/api/people'),
    enabled: session?.administrator === true,
  });
  const known = new Map(
    [...peopleOn(body), ...(data?.people ?? [])].map((person) => [person.personId, person]),
  );
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

function peopleOn(body: BodyView | null): readonly PersonChoice[] {
  if (body === null) return [];
  return [
    ...body.seatList.flatMap(({ member, alternates }) => [
      ...(member === null ? [] : [member]),
      ...alternates,
    ]),
    ...(body.chair === null ? [] : [body.chair]),
    ...body.secretaries,
    ...body.observers,
    ...body.scrutineers,
  ];
}
