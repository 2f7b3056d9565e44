/** Wires secret votes; the one module that speaks to both the registrar and the box, and tells neither what the other knows. */
import { Module } from '@nestjs/common';
import { BoxModule } from '../box/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { RegistrarModule } from '../registrar/index.js';
import { SecretVotePrecautions } from './secret-vote-precautions.js';
import { SecretVoteFollower } from './secret-vote-follower.js';
import { SecretVotesController } from './secret-votes.controller.js';
import { SecretVotes } from './secret-votes.js';

@Module({
  imports: [MeetingsModule, RegistrarModule, BoxModule],
  controllers: [SecretVotesController],
  providers: [SecretVotes, SecretVoteFollower, SecretVotePrecautions],
})
export class SecretVotesModule {}
