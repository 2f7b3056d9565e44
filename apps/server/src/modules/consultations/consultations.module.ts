/** Wires consultations. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { IdentityModule } from '../identity/index.js';
import { ConsultationCommands } from './consultation-commands.js';
import { ConsultationDraftRow } from './consultation-draft.entity.js';
import { ConsultationDrafts } from './consultation-drafts.js';
import { ConsultationFiles } from './consultation-files.js';
import { ConsultationStreams } from './consultation-streams.js';
import { ConsultationViews } from './consultation-views.js';
import { ConsultationRow } from './consultation.entity.js';
import { ConsultationsController } from './consultations.controller.js';
import { HeldConsultations } from './held-consultations.js';
import { RespondingParties } from './responding-parties.js';
import { ResponsesController } from './responses.controller.js';
import { ConsultationsPersonalData } from './consultations-personal-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([ConsultationRow, ConsultationDraftRow]), BodiesModule, IdentityModule],
  controllers: [ConsultationsController, ResponsesController],
  providers: [
    ConsultationCommands,
    ConsultationsPersonalData,
    ConsultationDrafts,
    ConsultationFiles,
    ConsultationStreams,
    ConsultationViews,
    HeldConsultations,
    RespondingParties,
  ],
  exports: [ConsultationStreams, HeldConsultations, RespondingParties],
})
export class ConsultationsModule {}
