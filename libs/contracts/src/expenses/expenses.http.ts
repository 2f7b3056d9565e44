/** Claims of members for their expenses: written, submitted, decided by the secretary and marked as paid; and what a body pays. */
import { CLAIM_STATES, MOST_LINES, MOST_OF_A_LINE, MOST_RECEIPTS, RECEIPT_MEDIA } from '@quorate/domain';
import { z } from 'zod';
import { uploadedFile } from '../meetings/papers.http.js';
import { route } from '../wire/route.js';
import { day, id, instant, line, prose, proseOrNone } from '../wire/scalars.js';

const kindId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters and digits, with hyphens between.')
  .max(40, 'Write at most 40 characters.');
const SAY_PENCE = 'Give an amount in whole pence, one penny or more and at most £100,000.';
const SAY_MILES = 'Give whole miles, one or more and at most 10,000.';
const SAY_DAYS = 'Give 1 to 3660 days.';
const pence = z.int(SAY_PENCE).min(1, SAY_PENCE).max(MOST_OF_A_LINE, SAY_PENCE);
const miles = z.int(SAY_MILES).min(1, SAY_MILES).max(10_000, SAY_MILES);
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'This is no file that was uploaded here. Upload it again.');
const version = z.int().min(1).describe('of the claim that was read: refused where it has changed since');

export const expenseRule = z
  .strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/, 'Give the three letters of a currency, such as GBP.'),
    claimDays: z.int(SAY_DAYS).min(1, SAY_DAYS).max(3_660, SAY_DAYS),
    kinds: z
      .array(
        z.strictObject({
          kindId,
          name: line(60),
          perMile: pence.nullable().describe('paid for each mile; null where the amount spent is claimed'),
          most: pence.nullable().describe('of one line; null for no limit of the kind'),
        }),
      )
      .min(1, 'Give one kind or more.')
      .max(30),
  })
  .meta({ id: 'ExpenseRule' });
export type ExpenseRuleView = z.infer<typeof expenseRule>;

const askedLine = z.strictObject({
  on: day,
  kindId,
  miles: miles.nullable().describe('of a kind that is paid by the mile'),
  amount: pence.nullable().describe('in hundredths of the currency; of every other kind'),
  note: proseOrNone(300),
  receipts: z.array(z.strictObject({ hash, name: line(200) })).max(MOST_RECEIPTS),
});

export const claimDraft = z
  .strictObject({ version, lines: z.array(askedLine).max(MOST_LINES), notes: proseOrNone(2_000) })
  .meta({ id: 'ExpenseClaimDraft' });
export type ClaimDraftInput = z.input<typeof claimDraft>;

const receipt = uploadedFile
  .pick({ hash: true, bytes: true, pages: true })
  .extend({ media: z.enum(RECEIPT_MEDIA), name: z.string() });

const claimLine = z.object({
  on: day,
  kindId: z.string(),
  kind: z.string(),
  miles: z.number().int().nullable(),
  perMile: z.number().int().nullable(),
  amount: z.number().int().nullable().describe('what it comes to; null while it cannot be told'),
  note: z.string(),
  receipts: z.array(receipt),
});

export const claimView = z
  .object({
    claimId: id,
    reference: z.string().describe('SECCB-1A2B3C4D'),
    version: z.number().int(),
    bodyId: id,
    bodyName: z.string(),
    meetingId: id,
    meetingTitle: z.string(),
    meetingDay: day,
    lastDay: day.describe('until which it can be submitted first'),
    claimantId: id,
    claimant: z.string(),
    state: z.enum(CLAIM_STATES),
    currency: z.string(),
    total: z.number().int(),
    lines: z.array(claimLine),
    notes: z.string(),
    steps: z.array(z.object({ at: instant, by: z.string(), sentence: z.string() })),
  })
  .meta({ id: 'ExpenseClaim' });
export type ClaimView = z.infer<typeof claimView>;

export const claimableMeeting = z
  .object({
    meetingId: id,
    title: z.string(),
    startsAt: instant,
    lastDay: day,
    bodyId: id,
    bodyName: z.string(),
  })
  .meta({ id: 'ClaimableMeeting' });
export type ClaimableMeeting = z.infer<typeof claimableMeeting>;

const ofBody = z.strictObject({ bodyId: id });
const ofClaim = z.strictObject({ bodyId: id, claimId: id });
const claims = z.object({ claims: z.array(claimView) });
/** Forty lines of the longest notes in the longest signs. */
const MOST_BYTES = 512 * 1024;

export const expenseRoutes = {
  mine: route({
    method: 'GET',
    path: '/api/my-expenses',
    action: 'expenses.claim',
    summary: 'My claims for expenses, and the meetings for which I can still claim',
    reply: claims.extend({ meetings: z.array(claimableMeeting) }),
  }),
  begin: route({
    method: 'POST',
    path: '/api/my-expenses',
    action: 'expenses.claim',
    summary: 'Begin a claim for a meeting that I was called to; a draft that I have for it is given back',
    status: 201,
    body: z.strictObject({ meetingId: id }),
    reply: claimView,
  }),
  ofBody: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/expense-claims',
    action: 'expenses.decide',
    summary: 'Claims of members of the body that were submitted, those to be decided first',
    params: ofBody,
    reply: claims,
  }),
  csv: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/expense-claims.csv',
    action: 'expenses.export',
    summary: 'The lines of approved claims as a CSV file, safe to open in a spreadsheet',
    params: ofBody,
    limit: { atOnce: 20, perSecond: 1 },
    media: 'text/csv',
    reply: z.string(),
  }),
  see: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/expense-claims/:claimId',
    action: 'expenses.claim',
    summary: 'One claim, for its claimant and, once it was submitted, for who decides it',
    params: ofClaim,
    reply: claimView,
  }),
  save: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/expense-claims/:claimId',
    action: 'expenses.claim',
    summary: 'Save the lines of my claim without submitting it',
    params: ofClaim,
    body: claimDraft,
    mostBytes: MOST_BYTES,
    reply: claimView,
  }),
  upload: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/expense-claims/:claimId/receipts',
    action: 'expenses.claim',
    summary: 'Uploads a receipt for my claim, a PDF or a picture; it is attached to a line with its hash',
    params: ofClaim,
    file: true,
    limit: { atOnce: 20, perSecond: 1 },
    status: 201,
    reply: uploadedFile,
  }),
  receipt: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/expense-claims/:claimId/receipts/:hash',
    action: 'expenses.claim',
    summary: 'A receipt, for the claimant and for who decides the claim',
    params: ofClaim.extend({ hash }),
    limit: { atOnce: 60, perSecond: 10 },
    media: 'application/octet-stream',
    reply: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }),
  }),
  submit: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/expense-claims/:claimId/submission',
    action: 'expenses.claim',
    summary: 'Submit my claim: its lines then stay as they are, at the rates of the day',
    params: ofClaim,
    body: z.strictObject({ version }),
    reply: claimView,
  }),
  decide: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/expense-claims/:claimId/decision',
    action: 'expenses.decide',
    summary: 'Approve a claim, send it back or refuse it with a reason; never one’s own',
    params: ofClaim,
    body: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('approve'), version }),
      z.strictObject({ type: z.literal('send-back'), version, reason: prose(500) }),
      z.strictObject({ type: z.literal('refuse'), version, reason: prose(500) }),
    ]),
    reply: claimView,
  }),
  pay: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/expense-claims/:claimId/payment',
    action: 'expenses.decide',
    summary: 'Mark an approved claim as paid, with the day and a reference',
    params: ofClaim,
    body: z.strictObject({ version, on: day, reference: line(80) }),
    reply: claimView,
  }),
  rule: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/expense-rule',
    action: 'body.read',
    summary: 'What the body pays its members, and until when they claim',
    params: ofBody,
    reply: expenseRule,
  }),
  setRule: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/expense-rule',
    action: 'expenses.set-rule',
    summary: 'Kinds of expense with their rates and most amounts, and until when members claim',
    params: ofBody,
    body: expenseRule,
    reply: expenseRule,
  }),
} as const;
