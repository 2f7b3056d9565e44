/** Wires the minutes. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RealtimeModule } from '../../platform/realtime/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { DocumentsController, DocumentStore, MinutesDocuments } from './document/index.js';
import { HeldMinutes } from './held-minutes.js';
import { MinutesApprovals } from './minutes-approvals.js';
import { MinutesController } from './minutes.controller.js';
import { MinutesChangeRow, MinutesDocumentRow, MinutesTextRow } from './minutes.entity.js';
import { MinutesVersions } from './minutes-versions.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MinutesChangeRow, MinutesDocumentRow, MinutesTextRow]),
    MeetingsModule,
    RealtimeModule,
  ],
  controllers: [DocumentsController, MinutesController],
  providers: [DocumentStore, HeldMinutes, MinutesApprovals, MinutesDocuments, MinutesVersions],
  exports: [HeldMinutes],
})
export class MinutesModule {}
