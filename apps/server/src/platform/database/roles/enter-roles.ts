/** Finds for each role the way in that works: a login of its own where the deployment gives one, else the owner stepping into it. */
import { type Access, asOwner, inRole } from '../access.js';
import { SteadyClient } from '../steady-client.js';
import { type RoleKey, ROLES } from './roles.js';

/** Addresses with users that are members of the role, or the role itself. */
export type Logins = Readonly<Record<RoleKey, string | undefined>>;

export interface Entered {
  readonly accesses: Readonly<Record<RoleKey, Access>>;
  /** Roles that the owner cannot step into: their pools work as the owner. */
  readonly missing: readonly string[];
}

/** Tries every way; throws for a login that does not work, since it was asked for. */
export async function enterRoles(ownerUrl: string, logins: Logins): Promise<Entered> {
  const missing: string[] = [];
  const enter = async (key: RoleKey): Promise<Access> => {
    const { name } = ROLES[key];
    const login = logins[key];
    const access = inRole(login ?? ownerUrl, name);
    const fault = await faultOf(access, name);
    if (fault === null) return access;
    if (login !== undefined) {
      throw new Error(
        `The login for ${name} cannot be used: ${fault}. Check DATABASE_${key.toUpperCase()}_URL, and that its user is a member of ${name}.`,
      );
    }
    missing.push(name);
    return asOwner(ownerUrl);
  };
  const accesses = { app: await enter('app'), registrar: await enter('registrar'), box: await enter('box') };
  return { accesses, missing };
}

/** Asks who one is inside: a pooler in between may have let the role fall. */
async function faultOf(access: Access, name: string): Promise<string | null> {
  const client = new SteadyClient(access);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT current_user AS name');
    return rows[0]?.name === name ? null : `its statements run as ${rows[0]?.name ?? 'nobody'}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
