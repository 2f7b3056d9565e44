/** The tables of this module. */
import { AccountRow } from './account.entity.js';
import { FACTOR_ENTITIES } from './factors/index.js';
import { KnownBrowserRow } from './known-browser.entity.js';
import { PasswordLinkRow } from './password-link.entity.js';
import { PersonRow } from './person.entity.js';
import { SessionRow } from './session.entity.js';
import { SetupLinkRow } from './setup-link.entity.js';
import { SignInTallyRow } from './sign-in-tally.entity.js';

export const IDENTITY_ENTITIES = [
  PersonRow,
  AccountRow,
  SessionRow,
  SetupLinkRow,
  SignInTallyRow,
  KnownBrowserRow,
  PasswordLinkRow,
  ...FACTOR_ENTITIES,
];
