/** Wires the proof. */
import { Module } from '@nestjs/common';
import { BoxModule } from '../box/index.js';
import { Bundles } from './bundles.js';
import { ClosingCheckpoints } from './closing-checkpoints.js';
import { Receipts } from './receipts.js';
import { VerificationController } from './verification.controller.js';

@Module({
  imports: [BoxModule],
  controllers: [VerificationController],
  providers: [Bundles, ClosingCheckpoints, Receipts],
})
export class VerificationModule {}
