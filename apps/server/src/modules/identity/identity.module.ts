/** Wires people, accounts, sessions and sign-in; also tells the guard who the caller is. */
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallerSource } from '../../platform/auth/index.js';
import { AccountRow } from './account.entity.js';
import { FirstAdministrator } from './first-administrator.js';
import { People } from './people.js';
import { PersonRow } from './person.entity.js';
import { SessionRow } from './session.entity.js';
import { Sessions } from './sessions.js';
import { SetupLinkRow } from './setup-link.entity.js';
import { SignInTally } from './sign-in-tally.js';
import { SignInTallyRow } from './sign-in-tally.entity.js';
import { SignIn } from './sign-in.js';
import { Upkeep } from './upkeep.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([PersonRow, AccountRow, SessionRow, SetupLinkRow, SignInTallyRow])],
  providers: [
    People,
    SignIn,
    SignInTally,
    FirstAdministrator,
    Sessions,
    Upkeep,
    { provide: CallerSource, useExisting: Sessions },
  ],
  exports: [People, SignIn, SignInTally, FirstAdministrator, Sessions, CallerSource],
})
export class IdentityModule {}
