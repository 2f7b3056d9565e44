/** The door of the identity module. */
export { IDENTITY_ENTITIES } from './entities.js';
export {
  Authenticators,
  Factors,
  type FactorWay,
  Passkeys,
  RecoveryCodes,
  SignInTickets,
  TICKET_SPENT,
} from './factors/index.js';
export { FirstAdministrator } from './first-administrator.js';
export { IdentityModule } from './identity.module.js';
export { BROWSER_SECONDS, KnownBrowsers } from './known-browsers.js';
export { PasswordChange } from './password-change.js';
export { addressKey, type ForgottenLink, PasswordLinks } from './password-links.js';
export { type KnownPerson, type NewPerson, People } from './people.js';
export { Proofs } from './proofs.js';
export { type HeldSession, SESSION_SECONDS, Sessions } from './sessions.js';
export { SignInTally } from './sign-in-tally.js';
export { SignIn } from './sign-in.js';
export { newToken, tokenHash } from './token.js';
