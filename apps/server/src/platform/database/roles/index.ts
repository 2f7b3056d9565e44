/** The door of the roles: making them, giving them their rights, entering them, and saying which are missing. */
export { type Entered, enterRoles, type Logins } from './enter-roles.js';
export { giveRights } from './give-rights.js';
export { makeRoles } from './make-roles.js';
export { type RoleKey, ROLES } from './roles.js';
export { rolesOutOfReach, sayMissing } from './say-missing.js';
