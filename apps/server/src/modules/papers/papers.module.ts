/** Wires the papers of meetings, their packs, and what people note on them for themselves. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '../meetings/index.js';
import { PackRow, Packs, PacksController } from './pack/index.js';
import { PaperNoteRow } from './paper-note.entity.js';
import { PaperNotes } from './paper-notes.js';
import { PaperNotesController } from './paper-notes.controller.js';
import { Papers } from './papers.js';
import { PapersController } from './papers.controller.js';
import { PapersPersonalData } from './papers-personal-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([PackRow, PaperNoteRow]), MeetingsModule],
  controllers: [PapersController, PacksController, PaperNotesController],
  providers: [Papers, PapersPersonalData, Packs, PaperNotes],
})
export class PapersModule {}
