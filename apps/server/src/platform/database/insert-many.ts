/** Inserts any number of rows: PostgreSQL takes at most 65,535 values in one statement. */
import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

const ROWS = 2_000;

/** Inserts the rows in as few statements as fit. */
export async function insertMany<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    await manager.insert(entity, rows.slice(from, from + ROWS));
  }
}
