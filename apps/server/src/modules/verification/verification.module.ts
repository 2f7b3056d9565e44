/** Wires the proof. */
import { Module } from '@nestjs/common';
import { Bundles } from './bundles.js';
import { Receipts } from './receipts.js';
import { VerificationController } from './verification.controller.js';

@Module({ controllers: [VerificationController], providers: [Bundles, Receipts] })
export class VerificationModule {}
