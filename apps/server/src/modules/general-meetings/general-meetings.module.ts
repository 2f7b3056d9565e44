/** Wires general meetings: the share register, whose lots are the places of a company's meeting. */
import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/index.js';
import { IdentityModule } from '../identity/index.js';
import { CirculationCheck } from './circulation-check.js';
import { MeetingsModule } from '../meetings/index.js';
import { ShareFiles } from './share-files.js';
import { ShareRegisterController } from './share-register.controller.js';
import { ShareRegisters } from './share-registers.js';
import { SharesPersonalData } from './shares-personal-data.js';

@Module({
  imports: [BodiesModule, IdentityModule, MeetingsModule],
  controllers: [ShareRegisterController],
  providers: [SharesPersonalData, CirculationCheck, ShareFiles, ShareRegisters],
  exports: [ShareRegisters],
})
export class GeneralMeetingsModule {}
