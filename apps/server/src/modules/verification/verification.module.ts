/** Wires the proof. */
import { Module } from '@nestjs/common';
import { BoxModule } from '../box/index.js';
import { ElectionsModule } from '../elections/index.js';
import { Bundles } from './bundles.js';
import { ClosingCheckpoints } from './closing-checkpoints.js';
import { ElectionBundles } from './election-bundles.js';
import { Receipts } from './receipts.js';
import { VerificationController } from './verification.controller.js';

@Module({
  imports: [BoxModule, ElectionsModule],
  controllers: [VerificationController],
  providers: [Bundles, ClosingCheckpoints, ElectionBundles, Receipts],
})
export class VerificationModule {}
