/** The door of the embedded PostgreSQL: what runs when no DATABASE_URL is given. */
export { EmbeddedDatabaseError } from './embedded-database-error.js';
export { startEmbeddedDatabase } from './start-embedded-database.js';
export type { EmbeddedDatabase, EmbeddedDatabaseOptions } from './start-embedded-database.js';
