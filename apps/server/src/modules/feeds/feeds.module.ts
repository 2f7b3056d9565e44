/** Wires the feeds. */
import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { NewslettersModule } from '../newsletters/index.js';
import { PublicationsModule } from '../publications/index.js';
import { Feeds } from './feeds.js';
import { FeedsController } from './feeds.controller.js';

@Module({
  imports: [MeetingsModule, NewslettersModule, PublicationsModule],
  controllers: [FeedsController],
  providers: [Feeds],
})
export class FeedsModule {}
