/** Which roles the owner lacks, in a sentence with the statements that an administrator of the database has to run. */
import type { ClientBase } from 'pg';
import { ROLES } from './roles.js';

/** Roles that the owner neither is a member of nor may make. */
export async function rolesOutOfReach(owner: ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT wanted.name FROM unnest($1::text[]) AS wanted (name) LEFT JOIN pg_roles r ON r.rolname = wanted.name
     WHERE NOT coalesce(pg_has_role(current_user, r.oid, 'MEMBER'), false)
       AND NOT (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)`,
    [Object.values(ROLES).map(({ name }) => name)],
  );
  return rows.map(({ name }) => name);
}

/** The sentence for these roles. */
export async function sayMissing(owner: ClientBase, missing: readonly string[]): Promise<string> {
  const { rows } = await owner.query<{ user: string; unmade: string[] }>(
    `SELECT quote_ident(current_user) AS user,
            array(SELECT unnest($1::text[]) EXCEPT SELECT rolname FROM pg_roles ORDER BY 1) AS unmade`,
    [missing],
  );
  const [{ user, unmade } = { user: 'the user', unmade: missing }] = rows;
  const statements = [
    ...unmade.map((name) => `CREATE ROLE ${name};`),
    `GRANT ${missing.join(', ')} TO ${user};`,
  ];
  return (
    `The database's user ${user} may not work as ${missing.join(', ')}, so Quorate works with all rights of that user and only ` +
    `triggers keep it from altering the record. Let an administrator of the database run: ${statements.join(' ')} Then start again.`
  );
}
