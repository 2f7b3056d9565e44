/** Writes the minutes of a meeting of the demonstration that was held, and has them go round, approved and published on their days. */
import { Injectable } from '@nestjs/common';
import { ukInstant } from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { HeldMinutes } from '../minutes/index.js';
import type { DemonstrationMeeting } from './demonstration-data.js';
import { valueOf } from './value-of.js';

const GOES_ROUND = '10:00';
const IS_APPROVED = '11:00';
const IS_PUBLISHED = '12:00';

@Injectable()
export class MinutesLoading {
  constructor(private readonly held: HeldMinutes) {}

  /** As far as they had come by now. */
  async load(
    meetingId: string,
    { minutes }: DemonstrationMeeting,
    { secretary, chair }: { readonly secretary: Author; readonly chair: Author },
    now: string,
  ): Promise<void> {
    if (minutes === null) return;
    const act = (by: Author, day: string, time: string) => {
      const at = ukInstant(day, time);
      return at > now ? null : { at, by };
    };
    const circulated = act(secretary, minutes.circulatedOn, GOES_ROUND);
    if (circulated === null) return;
    const approved = act(chair, minutes.approvedOn, IS_APPROVED);
    const published = act(secretary, minutes.publishedOn, IS_PUBLISHED);
    valueOf(await this.held.write(meetingId, { circulated, approved, published }, 'demonstration-minutes'));
  }
}
