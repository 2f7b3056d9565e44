/** Wires signing in and out; it stands after the bodies because a session says what one is on each of them. */
import { Module } from '@nestjs/common';
import { RealtimeModule } from '../../platform/realtime/index.js';
import { PartiesModule } from '../parties/index.js';
import { FactorKeeping } from './factor-keeping.js';
import { FactorNews } from './factor-news.js';
import { FactorsController } from './factors.controller.js';
import { ForgottenPasswords } from './forgotten-passwords.js';
import { PasswordController } from './password.controller.js';
import { ProofController } from './proof.controller.js';
import { SessionDoor } from './session-door.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SingleSignOn } from './single-sign-on.js';
import { SingleSignOnController } from './single-sign-on.controller.js';
import { SessionViews } from './session-views.js';
import { SessionPersonalData } from './session-personal-data.js';

@Module({
  imports: [PartiesModule, RealtimeModule],
  controllers: [
    SessionController,
    SessionsController,
    PasswordController,
    ProofController,
    FactorsController,
    SingleSignOnController,
  ],
  providers: [
    SessionPersonalData,
    SessionDoor,
    SessionViews,
    ForgottenPasswords,
    FactorKeeping,
    FactorNews,
    SingleSignOn,
  ],
})
export class SessionModule {}
