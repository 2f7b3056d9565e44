/** Everybody who is something on a body. */
import type { Roster } from '@quorate/domain';

/** Some of them more than once. */
export function personsOf({ seats, chair, secretaries, observers, scrutineers = [] }: Roster): string[] {
  const seated = seats.flatMap(({ member, alternates }) => [member, ...alternates]);
  return [...seated, chair, ...secretaries, ...observers, ...scrutineers].flatMap((person) =>
    person === null ? [] : [person.personId],
  );
}
