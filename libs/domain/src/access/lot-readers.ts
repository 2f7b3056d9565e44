/** Who reads whose the lots of a company are: who reads the roster of its meetings, and administrators, who keep the register. */
import type { Role } from './access-table.js';
import { clearanceOf } from './clearance.js';

/** True for the body and its officers, and for administrators; everybody else is told how many lots there are. */
export function mayReadLots(roles: readonly Role[]): boolean {
  return roles.includes('administrator') || ['body', 'officers'].includes(clearanceOf(roles));
}
