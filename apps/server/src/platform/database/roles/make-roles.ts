/** Makes the roles that are missing and lets the owner into them, as far as the owner may. */
import pg from 'pg';
import type { ClientBase } from 'pg';
import { ROLES } from './roles.js';

const NOT_ALLOWED = '42501';
const MADE_MEANWHILE = new Set(['42710', '23505']);

/** What is not allowed is left as it is: `enterRoles` finds out what works. */
export async function makeRoles(owner: ClientBase): Promise<void> {
  for (const { name } of Object.values(ROLES)) {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    if (rowCount === 0) await attempt(owner, `CREATE ROLE ${name} NOLOGIN`);
    const { rows } = await owner.query<{ isOurs: boolean }>(
      `SELECT pg_has_role(current_user, oid, 'MEMBER') AS "isOurs" FROM pg_roles WHERE rolname = $1`,
      [name],
    );
    if (rows[0]?.isOurs === false) await attempt(owner, `GRANT ${name} TO CURRENT_USER`);
  }
}

async function attempt(owner: ClientBase, statement: string): Promise<void> {
  try {
    await owner.query(statement);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
    if (code !== NOT_ALLOWED && !MADE_MEANWHILE.has(code)) throw error;
  }
}
