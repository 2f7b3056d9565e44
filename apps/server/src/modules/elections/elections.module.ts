/** Wires elections. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { IdentityModule } from '../identity/index.js';
import { CandidateOffices } from './candidate-offices.js';
import { DeclaredTerms } from './declared-terms.js';
import { ElectionCalls } from './election-calls.js';
import { ElectionClock } from './election-clock.js';
import { ElectionCommands } from './election-commands.js';
import { ElectionRegister } from './election-register.js';
import { ElectionStreams } from './election-streams.js';
import { ElectionViews } from './election-views.js';
import { ElectionsController } from './elections.controller.js';
import { ElectionRow } from './election.entity.js';
import { Electorates } from './electorates.js';
import { HeldElections } from './held-elections.js';
import { Nominees } from './nominees.js';
import { ElectionsPersonalData } from './elections-personal-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([ElectionRow]), BodiesModule, IdentityModule],
  controllers: [ElectionsController],
  providers: [
    CandidateOffices,
    DeclaredTerms,
    ElectionCalls,
    ElectionClock,
    ElectionCommands,
    ElectionRegister,
    ElectionStreams,
    ElectionViews,
    ElectionsPersonalData,
    Electorates,
    HeldElections,
    Nominees,
  ],
  exports: [ElectionCommands, ElectionRegister, ElectionStreams, HeldElections],
})
export class ElectionsModule {}
