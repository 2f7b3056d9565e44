/** The public front page, read without signing in. */
import { Controller } from '@nestjs/common';
import { publicationRoutes, type ReplyOf } from '@quorate/contracts';
import { Handles } from '../../platform/http/index.js';
import { ConsultationStreams } from '../consultations/index.js';
import { Calendar } from '../meetings/index.js';
import { Publications } from './publications.js';

@Controller()
export class PublicationsController {
  constructor(
    private readonly calendar: Calendar,
    private readonly publications: Publications,
    private readonly consultations: ConsultationStreams,
  ) {}

  @Handles(publicationRoutes.front)
  async front(): Promise<ReplyOf<typeof publicationRoutes.front>> {
    const [live, comingUp, recent, headlines, consultations] = await Promise.all([
      this.calendar.live(),
      this.calendar.comingUp(8),
      this.calendar.recent(5),
      this.publications.latest(20),
      this.consultations.list(),
    ]);
    return { live, comingUp, recent, headlines, consultations };
  }
}
