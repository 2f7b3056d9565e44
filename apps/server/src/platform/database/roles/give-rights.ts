/** Gives each role its rights on the tables that there are now, and takes all others away. */
import type { ClientBase } from 'pg';
import { type Role, ROLES } from './roles.js';

interface Thing {
  readonly name: string;
  readonly kind: 'r' | 'p' | 'S';
}

/** All roles that exist, in one transaction: a server at work never meets a table without its rights. */
export async function giveRights(owner: ClientBase): Promise<void> {
  await owner.query('BEGIN');
  for (const role of Object.values(ROLES)) {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [role.name]);
    if (rowCount === 1) await giveTo(owner, role);
  }
  await owner.query('COMMIT');
}

async function giveTo(owner: ClientBase, role: Role): Promise<void> {
  const schemas = await owner.query<{ name: string; enters: boolean; makes: boolean }>(
    `SELECT quote_ident(nspname) AS name, has_schema_privilege($2, oid, 'USAGE') AS enters,
            has_schema_privilege($2, oid, 'CREATE') AS makes
     FROM pg_namespace WHERE nspname = ANY ($1)`,
    [role.schemas, role.name],
  );
  // Those of others, in a database that is not ours alone, are theirs to give.
  const things = await owner.query<Thing>(
    `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, c.relkind AS kind
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'S') AND pg_has_role(c.relowner, 'USAGE')`,
    [role.schemas],
  );
  const statements = [
    ...schemas.rows
      .filter(({ enters }) => !enters)
      .map(({ name }) => `GRANT USAGE ON SCHEMA ${name} TO ${role.name}`),
    ...schemas.rows
      .filter(({ makes }) => role.makesTables === true && !makes)
      .map(({ name }) => `GRANT CREATE ON SCHEMA ${name} TO ${role.name}`),
    // Until PostgreSQL 14 everybody may make tables in `public`.
    ...schemas.rows
      .filter(({ makes }) => role.makesTables !== true && makes)
      .map(({ name }) => `REVOKE CREATE ON SCHEMA ${name} FROM PUBLIC`),
    ...things.rows.flatMap((thing) => [
      `REVOKE ALL ON ${nounOf(thing)} FROM ${role.name}`,
      `GRANT ${rightsOn(role, thing)} ON ${nounOf(thing)} TO ${role.name}`,
    ]),
  ];
  await owner.query(statements.join(';\n'));
}

function nounOf({ name, kind }: Thing): string {
  return `${kind === 'S' ? 'SEQUENCE' : 'TABLE'} ${name}`;
}

function rightsOn(role: Role, { name, kind }: Thing): string {
  if (kind === 'S') return 'USAGE, SELECT';
  if (role.reads.includes(name)) return 'SELECT';
  return role.addsTo.includes(name) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
}
