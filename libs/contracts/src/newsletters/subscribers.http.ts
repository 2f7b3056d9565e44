/** Who gets the newsletter, over HTTP: asking for it, confirming, leaving, and the list of the administrator. Nothing tells whether an address is on it. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { line, token } from '../wire/scalars.js';
import { subscriberView } from './newsletter-view.js';

const ofToken = z.strictObject({ token });

export const subscriberRoutes = {
  ask: route({
    method: 'POST',
    path: '/api/newsletters/subscribers',
    action: 'newsletter.subscribe',
    summary: 'Ask for the newsletter; the answer is the same for every address, and a mail asks to confirm',
    limit: { atOnce: 5, perSecond: 0.02 },
    body: z.strictObject({
      name: line(120),
      organisation: line(160),
      address: z.email('Write an e-mail address, such as name@example.org.').max(200),
    }),
    status: 204,
  }),
  confirm: route({
    method: 'POST',
    path: '/api/newsletters/confirmations/:token',
    action: 'newsletter.subscribe',
    summary: 'Confirm by the link that was mailed',
    limit: { atOnce: 20, perSecond: 0.5 },
    params: ofToken,
    status: 204,
  }),
  leave: route({
    method: 'POST',
    path: '/newsletters/leave/:token',
    action: 'newsletter.subscribe',
    summary: 'Leave by one click (RFC 8058); the answer is the same whoever is on the list',
    params: ofToken,
    form: true,
    status: 204,
  }),
  list: route({
    method: 'GET',
    path: '/api/newsletters/subscribers',
    action: 'subscriber.read',
    summary: 'Everybody who confirmed, by address, and how many have not yet',
    reply: z.object({ subscribers: z.array(subscriberView), unconfirmed: z.int() }),
  }),
  csv: route({
    method: 'GET',
    path: '/api/newsletters/subscribers.csv',
    action: 'subscriber.read',
    summary: 'Everybody who confirmed as a CSV file, safe to open in a spreadsheet',
    media: 'text/csv',
    reply: z.string(),
  }),
} as const;
