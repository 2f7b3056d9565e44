/** Wires the demonstration. */
import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/index.js';
import { PartiesModule } from '../parties/index.js';
import { Demonstration } from './demonstration.js';
import { MeetingLoading } from './meeting-loading.js';
import { RegisterLoading } from './register-loading.js';
import { WrittenLoading } from './written-loading.js';

@Module({
  imports: [PartiesModule, ChangesModule],
  providers: [Demonstration, RegisterLoading, MeetingLoading, WrittenLoading],
})
export class DemonstrationModule {}
