/** Nominees who have the name of an officer of the election, and may be that officer under a second address: whoever checks them is told. */
import { asSpoken } from '../meeting/attendance/person-named.js';
import type { BallotOfficers } from './ballot-officers.js';
import type { NamedPerson, Nomination } from './election-state.js';

/** A sentence for each officer whose name a nominee has who is another person to the register, while the nomination stands. */
export function namesakesOf(
  { nominations }: { readonly nominations: readonly Pick<Nomination, 'candidate' | 'status'>[] },
  { chair, secretaries, scrutineers }: BallotOfficers,
): string[] {
  const officers: (readonly [NamedPerson, string])[] = [
    ...(chair === null ? [] : [[chair, 'the Chair'] as const]),
    ...secretaries.map((one) => [one, 'a secretary'] as const),
    ...scrutineers.map((one) => [one, 'a scrutineer'] as const),
  ];
  const stand = nominations.filter(({ status }) => status === 'made' || status === 'accepted');
  return stand.flatMap(({ candidate: { personId, name, knownAs } }) =>
    officers
      .filter(([officer]) => officer.personId !== personId)
      .filter(([officer]) => [name, knownAs ?? name].map(asSpoken).includes(asSpoken(officer.name)))
      .map(
        ([officer, office]) =>
          `${name}, who is nominated, has the same name as ${officer.name}, who is ${office} here. Should they be one person, refuse the nomination and have it made with the address of the register: who stands is no officer of the ballot.`,
      ),
  );
}
