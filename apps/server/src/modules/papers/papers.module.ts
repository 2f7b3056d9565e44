/** Wires the papers of meetings, and their packs. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '../meetings/index.js';
import { PackRow, Packs, PacksController } from './pack/index.js';
import { Papers } from './papers.js';
import { PapersController } from './papers.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([PackRow]), MeetingsModule],
  controllers: [PapersController, PacksController],
  providers: [Papers, Packs],
})
export class PapersModule {}
