/** Wires the papers of meetings. */
import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { Papers } from './papers.js';
import { PapersController } from './papers.controller.js';

@Module({ imports: [MeetingsModule], controllers: [PapersController], providers: [Papers] })
export class PapersModule {}
