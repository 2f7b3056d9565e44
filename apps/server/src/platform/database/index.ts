/** The door of database: the plain PostgreSQL pool and small aids to it. */
export { type Access, asOwner } from './access.js';
export { BoxDatabase, Database, RegistrarDatabase, setTypeParsers } from './database.js';
export { isAway } from './is-away.js';
export { reachDatabase } from './reach-database.js';
export { insertMany } from './insert-many.js';
export { violates } from './violates.js';
export { SteadyClient } from './steady-client.js';
