/** What a person is on a body, in words. */
import type { BodyStanding } from '@quorate/contracts';
import { sayList } from '@quorate/domain';
import { holdersIn } from './holders-in.js';

/** "Secretary", "Member for Large Supplier group 07 and alternate for Small Supplier seat 2"; in a ballot "You vote for Small 1". */
export function sayStanding({
  roles,
  seats,
  isElectorate,
}: Pick<BodyStanding, 'roles' | 'seats' | 'isElectorate'>): string {
  const offices = (['chair', 'secretary', 'scrutineer', 'observer'] as const).filter((office) =>
    roles.includes(office),
  );
  const own = seats.filter(({ holderId }) => holderId === undefined);
  const votes = own.length === 0 ? [] : [`you vote for ${sayList(own.map(({ label }) => label))}`];
  const places = own.map(({ label, asAlternate }) => `${asAlternate ? 'alternate' : 'member'} for ${label}`);
  const holders = holdersIn(seats).map(({ holderName }) => `representative of ${holderName}`);
  const words = sayList([...offices, ...(isElectorate ? votes : places), ...holders]);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
