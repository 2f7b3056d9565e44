/** Wires modifications. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { CodeRow } from './code.entity.js';
import { Codes } from './codes.js';
import { HeldModifications } from './held-modifications.js';
import { ModificationCommands } from './modification-commands.js';
import { ModificationStreams } from './modification-streams.js';
import { ModificationViews } from './modification-views.js';
import { ModificationRow } from './modification.entity.js';
import { ModificationsController } from './modifications.controller.js';
import { VoteFollower } from './vote-follower.js';

@Module({
  imports: [TypeOrmModule.forFeature([ModificationRow, CodeRow]), BodiesModule, MeetingsModule],
  controllers: [ModificationsController],
  providers: [
    Codes,
    HeldModifications,
    ModificationCommands,
    ModificationStreams,
    ModificationViews,
    VoteFollower,
  ],
  exports: [Codes, HeldModifications, ModificationCommands, ModificationStreams, ModificationViews],
})
export class ChangesModule {}
