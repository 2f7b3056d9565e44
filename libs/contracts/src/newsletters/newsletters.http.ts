/** Newsletters over HTTP: the issues that were sent, the draft of the next one, and its rules. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id } from '../wire/scalars.js';
import {
  draftView,
  issueEdits,
  issueSummary,
  issueView,
  newsletterRules,
  sectionsChange,
  sectionsView,
} from './newsletter-view.js';

/** The body is that whose secretary writes newsletters. */
const ofBody = { action: 'newsletter.write', params: z.strictObject({ bodyId: id }) } as const;
const toWrite = { ...ofBody, path: '/api/bodies/:bodyId/newsletter' } as const;
const sections = { ...ofBody, path: '/api/bodies/:bodyId/newsletter/sections' } as const;
const version = z.int().min(1).describe('of the draft that was read');
const MOST_BYTES = 512 * 1024;

export const newsletterRoutes = {
  list: route({
    method: 'GET',
    path: '/api/newsletters',
    action: 'newsletter.read',
    summary: 'The issues that were sent, the latest first',
    reply: z.object({
      name: z.string().nullable().describe('null where there is no newsletter'),
      issues: z.array(issueSummary),
      desk: id.nullable().describe('to whoever writes the next one: the body for which they do'),
    }),
  }),
  see: route({
    method: 'GET',
    path: '/api/newsletters/:number',
    action: 'newsletter.read',
    summary: 'One issue as it was sent',
    params: z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    reply: issueView,
  }),
  draft: route({
    ...{ ...toWrite, method: 'GET', summary: 'The draft of the next issue' },
    reply: z.object({ draft: draftView.nullable() }),
  }),
  begin: route({
    ...{ ...toWrite, method: 'POST', summary: 'Begin the next issue with what happened since the last one' },
    body: z.strictObject({
      date: day,
      since: day.optional().describe('its last day is not news any more; left out: since the last issue'),
    }),
    status: 201,
    reply: draftView,
  }),
  edit: route({
    ...{ ...toWrite, method: 'PUT', summary: 'Change order, words and entries of the draft' },
    body: z.strictObject({ version, edits: issueEdits }),
    mostBytes: MOST_BYTES,
    reply: draftView,
  }),
  drop: route({ ...toWrite, method: 'DELETE', summary: 'Throw the draft away', status: 204 }),
  gather: route({
    ...ofBody,
    method: 'POST',
    path: '/api/bodies/:bodyId/newsletter/gatherings',
    summary: 'Gather the draft again, for this date; what a person changed in it stays',
    body: z.strictObject({ version, date: day }),
    reply: draftView,
  }),
  page: route({
    ...ofBody,
    method: 'GET',
    path: '/api/bodies/:bodyId/newsletter/page',
    summary: 'The draft as mail programs would show it, in a sandbox',
    media: 'text/html',
    reply: z.string(),
  }),
  test: route({
    ...ofBody,
    method: 'POST',
    path: '/api/bodies/:bodyId/newsletter/tests',
    summary: 'Mail the draft to myself alone',
    limit: { atOnce: 10, perSecond: 0.1 },
    reply: z.object({ address: z.string() }),
  }),
  send: route({
    ...ofBody,
    method: 'POST',
    path: '/api/bodies/:bodyId/newsletter/sendings',
    summary: 'Send the draft to every subscriber, and keep it on the site',
    body: z.strictObject({ version }),
    status: 201,
    reply: issueView,
  }),
  sections: route({
    ...{ ...sections, method: 'GET', summary: 'The sections of the newsletter, in their order' },
    reply: sectionsView,
  }),
  setSections: route({
    ...{ ...sections, method: 'PUT', summary: 'Say what stands in the newsletter, in which order' },
    body: sectionsChange,
    mostBytes: MOST_BYTES,
    reply: sectionsView,
  }),
  rules: route({
    method: 'GET',
    path: '/api/newsletters/rules',
    action: 'newsletter.set-rules',
    summary: 'What the organisation says of its newsletter',
    reply: z.object({ rules: newsletterRules.nullable() }),
  }),
  setRules: route({
    method: 'PUT',
    path: '/api/newsletters/rules',
    action: 'newsletter.set-rules',
    summary: 'Say what stands in the newsletter, in which order, and who writes it',
    body: newsletterRules,
    mostBytes: MOST_BYTES,
    reply: z.object({ rules: newsletterRules }),
  }),
} as const;
