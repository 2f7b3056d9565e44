/** What a person may read of a body's meetings, from what they are on it. */
import type { Clearance } from '../audience/audience.js';
import type { Role } from './access-table.js';

const OFFICERS: readonly Role[] = ['secretary', 'chair'];
const OF_THE_BODY: readonly Role[] = ['scrutineer', 'member', 'alternate', 'observer', 'display'];

/** The highest clearance that one of the roles gives. */
export function clearanceOf(roles: readonly Role[]): Clearance {
  if (roles.some((role) => OFFICERS.includes(role))) return 'officers';
  if (roles.some((role) => OF_THE_BODY.includes(role))) return 'body';
  return roles.includes('signed-in') ? 'parties' : 'public';
}
