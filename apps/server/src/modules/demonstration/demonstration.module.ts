/** Wires the demonstration. */
import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/index.js';
import { PartiesModule } from '../parties/index.js';
import { ElectionsModule } from '../elections/index.js';
import { Demonstration } from './demonstration.js';
import { ElectionLoading } from './election-loading.js';
import { MeetingLoading } from './meeting-loading.js';
import { RegisterLoading } from './register-loading.js';
import { WrittenLoading } from './written-loading.js';

@Module({
  imports: [PartiesModule, ChangesModule, ElectionsModule],
  providers: [Demonstration, RegisterLoading, MeetingLoading, WrittenLoading, ElectionLoading],
})
export class DemonstrationModule {}
