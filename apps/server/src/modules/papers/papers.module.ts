/** Wires the papers of meetings, and their packs. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '../meetings/index.js';
import { PackRow } from './pack/pack.entity.js';
import { Packs } from './pack/packs.js';
import { PacksController } from './pack/packs.controller.js';
import { Papers } from './papers.js';
import { PapersController } from './papers.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([PackRow]), MeetingsModule],
  controllers: [PapersController, PacksController],
  providers: [Papers, Packs],
})
export class PapersModule {}
