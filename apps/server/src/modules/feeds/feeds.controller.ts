/** HTTP for the feeds. */
import { Controller, Header } from '@nestjs/common';
import { feedRoutes, type InputOf } from '@quorate/contracts';
import { Handles, Input } from '../../platform/http/index.js';
import { Feeds } from './feeds.js';

/** Programs ask every few minutes; what they are told is the same for all. */
const FOR_FIVE_MINUTES = ['cache-control', 'public, max-age=300'] as const;

@Controller()
export class FeedsController {
  constructor(private readonly feeds: Feeds) {}

  @Handles(feedRoutes.calendar)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header(...FOR_FIVE_MINUTES)
  calendar(@Input() { query }: InputOf<typeof feedRoutes.calendar>): Promise<string> {
    return this.feeds.calendar(query.bodyId);
  }

  @Handles(feedRoutes.atom)
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header(...FOR_FIVE_MINUTES)
  atom(): Promise<string> {
    return this.feeds.atom();
  }

  @Handles(feedRoutes.json)
  @Header('content-type', 'application/feed+json; charset=utf-8')
  @Header(...FOR_FIVE_MINUTES)
  json(): Promise<string> {
    return this.feeds.json();
  }
}
