/** Tables whose rows belong to one person each: erased whole, and copied under the words that the person reads. */
import type { DataSource, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { CopiedSection, CopiedValue, PersonalPart } from './personal-parts.js';

interface OfPerson extends ObjectLiteral {
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

/** The rows of the condition, with the fields that are named, each under its label. */
export async function copiedRows<Row extends ObjectLiteral>(
  { manager }: DataSource,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
  {
    title,
    fields,
  }: { readonly title: string; readonly fields: Readonly<Partial<Record<keyof Row & string, string>>> },
): Promise<CopiedSection> {
  const rows = await manager.findBy(entity, where);
  const labels = Object.entries<string | undefined>(fields);
  return {
    title,
    rows: rows.map((row) =>
      Object.fromEntries(labels.map(([field, label]) => [label ?? field, valueOf(row[field])])),
    ),
  };
}

function valueOf(value: unknown): CopiedValue {
  if (value instanceof Date) return value.toISOString();
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
