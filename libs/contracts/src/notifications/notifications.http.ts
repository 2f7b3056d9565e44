/** What a person is told, and how they choose to be told it: inbox, choices, digest, web push, and the way out of a mail. */
import { DIGEST_RHYTHMS, isZone, NEWS_KINDS } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { clockTime, id, instant, token } from '../wire/scalars.js';

export const newsView = z
  .object({
    id: z.string(),
    kind: z.enum(NEWS_KINDS),
    bodyName: z.string(),
    title: z.string(),
    link: z.string().describe('path of the page where it is read'),
    at: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'News' });
export type NewsView = z.infer<typeof newsView>;

const channels = { mail: z.boolean(), inbox: z.boolean(), push: z.boolean() };

export const newsChoiceView = z
  .object({
    kind: z.enum(NEWS_KINDS),
    title: z.string(),
    owed: z.string().nullable().describe('why its mail cannot be switched off; null where it can'),
    isUrgent: z.boolean().describe('it does not wait for a digest'),
    ...channels,
  })
  .meta({ id: 'NewsChoice' });
export type NewsChoiceView = z.infer<typeof newsChoiceView>;

const digest = z.strictObject({
  rhythm: z.enum(DIGEST_RHYTHMS),
  at: clockTime,
  zone: z.string().max(60).refine(isZone, 'Give a time zone such as Europe/London.'),
  weekday: z.number().int().min(1).max(7).describe('of a weekly digest: 1 is Monday'),
});

export const notificationSettingsView = z
  .object({
    bodies: z.array(z.object({ bodyId: id, name: z.string(), choices: z.array(newsChoiceView) })),
    digest: digest.describe('mails that can wait come together'),
    pushKey: z.string().describe('the public key for which a browser subscribes'),
    browsers: z.number().int().describe('how many browsers of mine are told by push'),
  })
  .meta({ id: 'NotificationSettings' });
export type NotificationSettingsView = z.infer<typeof notificationSettingsView>;

const endpoint = z
  .url({ protocol: /^https$/, error: 'Send the https address that the browser gave.' })
  .max(1000)
  .regex(/^[!-~]+$/, 'Send the address as the browser gave it.');
const base64url = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/, 'Send the key as the browser gave it.');

export const unsubscribeView = z
  .object({
    bodyName: z.string(),
    title: z.string().describe('the kind of news, in words'),
    mail: z.boolean().describe('false once its mails are switched off'),
  })
  .meta({ id: 'Unsubscribe' });
export type UnsubscribeView = z.infer<typeof unsubscribeView>;

const byToken = z.strictObject({ token });

export const notificationRoutes = {
  inbox: route({
    method: 'GET',
    path: '/api/inbox',
    action: 'inbox.read',
    summary: 'What I was told in the last 90 days, latest first, at most 200',
    reply: z.object({ unread: z.number().int(), news: z.array(newsView) }),
  }),
  unread: route({
    method: 'GET',
    path: '/api/inbox/unread',
    action: 'inbox.read',
    summary: 'How much of it I have not read',
    reply: z.object({ unread: z.number().int() }),
  }),
  mark: route({
    method: 'POST',
    path: '/api/inbox/read',
    action: 'inbox.mark',
    summary: 'Marks news of mine as read: those named, or all up to an instant',
    body: z.union([
      z.strictObject({
        ids: z
          .array(
            z
              .string()
              .max(300)
              .regex(/^[\w.-]+$/),
          )
          .min(1)
          .max(200),
      }),
      z.strictObject({ upTo: instant }),
    ]),
    status: 204,
  }),
  settings: route({
    method: 'GET',
    path: '/api/notification-settings',
    action: 'notification.choose',
    summary: 'How I am told of what, by body and kind, and why some of it cannot be switched off',
    reply: notificationSettingsView,
  }),
  choose: route({
    method: 'PUT',
    path: '/api/notification-settings/bodies/:body/kinds/:kind',
    action: 'notification.choose',
    summary: 'Chooses by which ways I am told of a kind of news of a body; a mail that is owed stays',
    params: z.strictObject({ body: id, kind: z.enum(NEWS_KINDS) }),
    body: z.strictObject(channels),
    reply: notificationSettingsView,
  }),
  chooseDigest: route({
    method: 'PUT',
    path: '/api/notification-settings/digest',
    action: 'notification.choose',
    summary: 'Chooses when mails that can wait come together, or that each comes at once',
    body: digest,
    reply: notificationSettingsView,
  }),
  subscribe: route({
    method: 'POST',
    path: '/api/push-subscriptions',
    action: 'push.subscribe',
    summary: 'Has this browser told by web push, in place of whoever it told before',
    body: z.strictObject({
      endpoint,
      keys: z.strictObject({ p256dh: base64url(120), auth: base64url(40) }),
    }),
    status: 204,
  }),
  unsubscribePush: route({
    method: 'POST',
    path: '/api/push-subscriptions/ended',
    action: 'push.subscribe',
    summary: 'Has this browser told nothing more',
    body: z.strictObject({ endpoint }),
    status: 204,
  }),
  aboutUnsubscribe: route({
    method: 'GET',
    path: '/api/unsubscribe/:token/about',
    action: 'notification.unsubscribe',
    summary: 'Which mails the link of a mail switches off',
    params: byToken,
    reply: unsubscribeView,
  }),
  unsubscribePage: route({
    method: 'GET',
    path: '/api/unsubscribe/:token',
    action: 'notification.unsubscribe',
    summary: 'Leads to the page with the button; asking for it changes nothing',
    params: byToken,
  }),
  unsubscribe: route({
    method: 'POST',
    path: '/api/unsubscribe/:token',
    action: 'notification.unsubscribe',
    summary: 'Switches mails of this kind and body off for the reader of the mail, as RFC 8058 has it',
    params: byToken,
    form: true,
    limit: { atOnce: 60, perSecond: 5 },
    status: 204,
  }),
} as const;
