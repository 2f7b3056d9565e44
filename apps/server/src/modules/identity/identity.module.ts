/** Wires people, accounts, sessions and sign-in; also tells the guard who the caller is. */
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallerSource } from '../../platform/auth/index.js';
import { IDENTITY_ENTITIES } from './entities.js';
import { Authenticators, Factors, Passkeys, RecoveryCodes, SignInTickets } from './factors/index.js';
import { FirstAdministrator } from './first-administrator.js';
import { KnownBrowsers } from './known-browsers.js';
import { PasswordChange } from './password-change.js';
import { PasswordLinks } from './password-links.js';
import { People } from './people.js';
import { Proofs } from './proofs.js';
import { Sessions } from './sessions.js';
import { SignInTally } from './sign-in-tally.js';
import { SignIn } from './sign-in.js';
import { Upkeep } from './upkeep.js';
import { IdentityPersonalData } from './identity-personal-data.js';

const FACTORS = [Authenticators, Factors, Passkeys, RecoveryCodes, SignInTickets];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(IDENTITY_ENTITIES)],
  providers: [
    People,
    SignIn,
    SignInTally,
    KnownBrowsers,
    PasswordChange,
    PasswordLinks,
    FirstAdministrator,
    Sessions,
    IdentityPersonalData,
    Upkeep,
    ...FACTORS,
    Proofs,
    { provide: CallerSource, useExisting: Sessions },
  ],
  exports: [
    People,
    SignIn,
    SignInTally,
    KnownBrowsers,
    PasswordChange,
    PasswordLinks,
    FirstAdministrator,
    Sessions,
    CallerSource,
    ...FACTORS,
    Proofs,
  ],
})
export class IdentityModule {}
