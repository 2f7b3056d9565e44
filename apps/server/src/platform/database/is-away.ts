/** Tells a database that does not answer from one that refuses a statement: only the first is worth sending again. */

/** PostgreSQL's classes for a broken connection, and its codes for going down, being killed and not being up yet. */
const AWAY_CODES =
  /^(08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver says without a code when the line breaks under a statement. */
const AWAY_WORDS =
  /^Connection terminated|^Client has encountered a connection error|^timeout exceeded when trying to connect|^timeout expired$/;

/** True when the statement failed because the database is not there. */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway);
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && AWAY_CODES.test(error.code)) return true;
  return AWAY_WORDS.test(error.message);
}
