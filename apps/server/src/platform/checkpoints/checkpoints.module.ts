/** Wires the signing of the journal. */
import { Global, Module } from '@nestjs/common';
import { Checkpoints } from './checkpoints.js';
import { Log } from './log.js';

@Global()
@Module({ providers: [Log, Checkpoints], exports: [Log, Checkpoints] })
export class CheckpointsModule {}
