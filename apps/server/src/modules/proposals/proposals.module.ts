/** Wires the proposals of parties for modifications. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/index.js';
import { ChangesModule } from '../changes/index.js';
import { IdentityModule } from '../identity/index.js';
import { InboxModule } from '../inbox/index.js';
import { PartiesModule } from '../parties/index.js';
import { ProposalNews } from './proposal-news.js';
import { ProposalStepRow } from './proposal-step.entity.js';
import { ProposalStore } from './proposal-store.js';
import { ProposalViews } from './proposal-views.js';
import { ProposalRow } from './proposal.entity.js';
import { ProposalsPersonalData } from './proposals-personal-data.js';
import { ProposalsController } from './proposals.controller.js';
import { Proposals } from './proposals.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProposalRow, ProposalStepRow]),
    ...[BodiesModule, ChangesModule, IdentityModule, InboxModule, PartiesModule],
  ],
  controllers: [ProposalsController],
  providers: [ProposalNews, Proposals, ProposalsPersonalData, ProposalStore, ProposalViews],
})
export class ProposalsModule {}
