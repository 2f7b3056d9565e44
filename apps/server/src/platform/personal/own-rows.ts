/** Erases the rows of tables whose rows belong to one person each. */
import type { EntityManager, EntityTarget } from 'typeorm';
import type { PersonalPart } from './personal-parts.js';

interface OfPerson {
  readonly personId: string | null;
}

/** A part's way to erase, for tables that name the person as `personId`. */
export function ownRowsOf(
  ...entities: readonly EntityTarget<OfPerson>[]
): NonNullable<PersonalPart['erase']> {
  return async ({ personId }, manager: EntityManager) => {
    for (const entity of entities) await manager.delete(entity, { personId });
    return null;
  };
}
