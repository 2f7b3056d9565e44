/** A person's own calendar, at an address that only they know. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { instant, token } from '../wire/scalars.js';

const keep = { path: '/api/calendar-address', action: 'calendar-address.keep' } as const;

export const calendarAddress = z
  .object({
    address: z.string().describe('shown once; whoever has it reads the calendar'),
    madeAt: instant,
  })
  .meta({ id: 'CalendarAddress' });
export type CalendarAddress = z.infer<typeof calendarAddress>;

export const calendarAddressRoutes = {
  see: route({
    ...keep,
    method: 'GET',
    summary: 'When the address of my calendar was made; null without one',
    reply: z.object({ madeAt: instant.nullable() }),
  }),
  make: route({
    ...keep,
    method: 'POST',
    summary: 'A new secret address of my calendar; the one before ends',
    limit: { atOnce: 20, perSecond: 1 },
    status: 201,
    reply: calendarAddress,
  }),
  end: route({
    ...keep,
    method: 'DELETE',
    summary: 'End the address of my calendar',
    status: 204,
  }),
  own: route({
    method: 'GET',
    path: '/api/feeds/own/:token/calendar.ics',
    action: 'calendar.read',
    summary:
      'The calendar of the person whose address this is: meetings, closes of votes in writing, days of actions',
    params: z.strictObject({ token }),
    limit: { atOnce: 60, perSecond: 5 },
    media: 'text/calendar',
    reply: z.string(),
  }),
} as const;
