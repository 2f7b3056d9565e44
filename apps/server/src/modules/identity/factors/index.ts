/** The door of second factors: authenticator apps, recovery codes, passkeys. */
export { Authenticators, CODE_WRONG } from './authenticators.js';
export { FACTOR_ENTITIES } from './entities.js';
export { Factors, type FactorWay, hasFactorSql } from './factors.js';
export { Passkeys } from './passkeys.js';
export { RecoveryCodes } from './recovery-codes.js';
export { SignInTickets, TICKET_SPENT } from './sign-in-tickets.js';
