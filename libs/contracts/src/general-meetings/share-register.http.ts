/** The share register of a company over HTTP: holdings on a day, its entries, changes, files and the record date. */
import { MOST_WEIGHT, SAY_SHARES } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, instant, line, prose } from '../wire/scalars.js';

const person = z.object({ personId: id, name: z.string() });

export const shareTerms = z.strictObject({
  nominal: z
    .string()
    .max(20)
    .regex(/^[\d.]+$/, 'Give an amount such as 1 or 0.25.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Give the currency by its three letters, such as GBP.'),
});

export const shareholderView = z
  .object({
    holderId: id,
    name: z.string(),
    partyId: id.nullable(),
    partyName: z.string().nullable(),
    shares: z.number().int(),
    nominal: z.string().describe('the nominal value of all its shares, as it is written: £1,200'),
    lots: z.array(z.object({ lot: z.number().int(), shares: z.number().int(), since: day })),
    representatives: z.array(person),
  })
  .meta({ id: 'Shareholder' });
export type ShareholderView = z.infer<typeof shareholderView>;

export const shareRegisterView = z
  .object({
    bodyId: id,
    /** Null: no register is open for this body. */
    terms: shareTerms.nullable(),
    on: day,
    issued: z.number().int(),
    issuedNominal: z.string(),
    lots: z.number().int(),
    holders: z
      .array(shareholderView)
      .describe('by name; a holder who has no share on the day is there with 0'),
    /** Record dates that were written as seats, latest last. */
    records: z.array(z.object({ on: day, at: instant })),
  })
  .meta({ id: 'ShareRegister' });
export type ShareRegisterView = z.infer<typeof shareRegisterView>;

export const ownShareholdings = z
  .object({
    terms: shareTerms.nullable(),
    on: day,
    issued: z.number().int(),
    issuedNominal: z.string(),
    holders: z.array(shareholderView).describe('those that I act for on the day'),
    recordDate: day.nullable().describe('the last one: whoever held on it votes in the meetings since'),
  })
  .meta({ id: 'OwnShareholdings' });
export type OwnShareholdings = z.infer<typeof ownShareholdings>;

export const registerEntryView = z
  .object({
    no: z.number().int(),
    at: instant,
    by: z.string(),
    on: day.nullable().describe('the day from which it holds'),
    sentence: z.string(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ShareRegisterEntry' });
export type RegisterEntryView = z.infer<typeof registerEntryView>;

const shares = z.int(SAY_SHARES).min(1, SAY_SHARES).max(MOST_WEIGHT, SAY_SHARES);
const lot = z.int('Give the number of a lot.').min(1, 'Give the number of a lot.').max(2_000_000_000);
const dated = { on: day, reason: prose(500).nullable().default(null) };
const holder = { name: line(200), partyId: id.nullable().default(null) };

export const registerCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('register.open'), terms: shareTerms }),
    z.strictObject({ type: z.literal('holder.enter'), ...holder }),
    z.strictObject({ type: z.literal('holder.amend'), holderId: id, ...holder }),
    z.strictObject({ type: z.literal('shares.allot'), holderId: id, shares, ...dated }),
    z.strictObject({
      type: z.literal('shares.transfer'),
      ...{ lot, shares, toHolderId: id, toLot: lot.nullable().default(null) },
      ...dated,
    }),
    z.strictObject({ type: z.literal('shares.cancel'), lot, shares, ...dated }),
    z.strictObject({ type: z.literal('lot.split'), lot, shares, ...dated }),
    z.strictObject({ type: z.literal('lots.join'), lot, toLot: lot, ...dated }),
    z.strictObject({ type: z.literal('representative.authorise'), holderId: id, personId: id, ...dated }),
    z.strictObject({ type: z.literal('representative.end'), holderId: id, personId: id, ...dated }),
    z.strictObject({ type: z.literal('record.take'), on: day }),
  ])
  .meta({ id: 'ShareRegisterCommand' });
export type ReadRegisterCommand = z.infer<typeof registerCommand>;

export const registerReply = z.object({
  from: z.number().int(),
  to: z.number().int(),
  at: instant,
  /** Ids and numbers that were made: holderId, lot. */
  made: z.object({ holderId: id.optional(), lot: z.number().int().optional() }),
});
export type RegisterReply = z.infer<typeof registerReply>;

/** A file of 20,000 lots with long names, and what JSON adds to it. */
const MOST_CHARACTERS = 6_000_000;
const MOST_BYTES = 4 * MOST_CHARACTERS;
const file = z.strictObject({ csv: z.string().max(MOST_CHARACTERS, 'A file may have at most 6 MB.') });

export const shareImportPreview = z
  .object({
    holders: z.number().int().describe('holders that are new'),
    lots: z.object({ added: z.number().int(), unchanged: z.number().int() }),
    representatives: z.number().int().describe('authorisations that are new'),
    shares: z.number().int().describe('shares in the new lots'),
    several: z
      .array(z.object({ holder: z.string(), lots: z.number().int(), shares: z.number().int() }))
      .describe('whom the file gives a lot beside another, with all they would then hold'),
    faults: z.array(z.object({ row: z.number().int(), column: z.string(), sentence: z.string() })),
  })
  .meta({ id: 'ShareImportPreview' });
export type ShareImportPreview = z.infer<typeof shareImportPreview>;

const ofBody = z.strictObject({ bodyId: id });

export const shareRegisterRoutes = {
  see: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/share-register',
    action: 'share-register.read',
    summary: 'Who holds which shares on a day, and who acts for them; today unless a day is given',
    params: ofBody,
    query: z.strictObject({ on: day.optional() }),
    reply: shareRegisterView,
  }),
  entries: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/share-register/entries',
    action: 'share-register.read',
    summary: 'The entries of the register as sentences, latest first, 200 at a time',
    params: ofBody,
    query: z.strictObject({ before: z.coerce.number().int().min(1).optional() }),
    reply: z.object({ entries: z.array(registerEntryView) }),
  }),
  mine: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/share-register/mine',
    action: 'shareholding.read',
    summary: 'The holdings that I act for, as the register has them today',
    params: ofBody,
    reply: ownShareholdings,
  }),
  change: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/share-register/commands',
    action: 'share-register.edit',
    summary: 'Change the register: allot, transfer, cancel, split, join, representatives, record date',
    params: ofBody,
    body: registerCommand,
    idempotent: true,
    reply: registerReply,
  }),
  preview: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/share-register/preview',
    action: 'share-register.edit',
    summary: 'Check a CSV file of lots; names every bad row and column and writes nothing',
    params: ofBody,
    body: file,
    mostBytes: MOST_BYTES,
    reply: shareImportPreview,
  }),
  import: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/share-register/import',
    action: 'share-register.edit',
    summary: 'Add what a CSV file of lots has and the register has not, all or nothing',
    params: ofBody,
    body: file,
    mostBytes: MOST_BYTES,
    idempotent: true,
    reply: shareImportPreview,
  }),
  export: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/share-register/lots.csv',
    action: 'share-register.read',
    summary: 'The lots held on a day as CSV, in the form that import reads',
    params: ofBody,
    query: z.strictObject({ on: day.optional() }),
    media: 'text/csv',
    reply: z.string(),
  }),
} as const;
