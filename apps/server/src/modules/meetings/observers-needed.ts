/** Keeps observers who hold proxies in a meeting that is to come or under way: without them those whom they act for would have nobody. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BodyView } from '@quorate/contracts';
import { accept, proxiesHeldBy, refuse, type Result, withThe } from '@quorate/domain';
import { BodyOffices, type Officers } from '../bodies/index.js';
import { Calendar } from './calendar.js';
import { MeetingViews } from './meeting-views.js';

@Injectable()
export class ObserversNeeded implements OnModuleInit {
  constructor(
    private readonly offices: BodyOffices,
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
  ) {}

  onModuleInit(): void {
    this.offices.beforeChange((body, officers) => this.check(body, officers));
  }

  private async check(
    { bodyId, observers, seatList }: BodyView,
    { chairId, secretaryIds, observerIds }: Officers,
  ): Promise<Result<unknown>> {
    const seated = seatList.flatMap(({ member, alternates }) => [member, ...alternates]);
    const stay = [...observerIds, ...secretaryIds, chairId, ...seated.map((one) => one?.personId)];
    const going = observers.filter(({ personId }) => !stay.includes(personId));
    if (going.length === 0) return accept(null);
    for (const meetingId of await this.calendar.called(bodyId)) {
      const state = await this.views.whole(meetingId);
      const needed = going.find(({ personId }) => proxiesHeldBy(state, personId).length > 0);
      if (needed === undefined) continue;
      const sentence = `${needed.name} holds proxies in ${withThe(state.title)}, and stays an observer until it is over or they are revoked.`;
      return refuse('conflict', 'observer-holds-proxies', sentence, 'observerIds');
    }
    return accept(null);
  }
}
