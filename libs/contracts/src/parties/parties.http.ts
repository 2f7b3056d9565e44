/** Parties with their category history and voting groups, people, and the CSV register. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, instant, line, prose, newPassword } from '../wire/scalars.js';

export const partyView = z
  .object({
    partyId: id,
    name: z.string(),
    signifier: z.string(),
    /** Name of the ultimate parent, which joins affiliates into voting groups; null for none. */
    parent: z.string().nullable(),
    acceded: day,
    withdrawn: day.nullable(),
    /** Withdrawals that were recorded and then moved or taken back, oldest first. */
    withdrawalChanges: z.array(
      z.object({
        was: day,
        became: day.nullable().describe('null where it was taken back'),
        reason: z.string(),
        at: instant,
      }),
    ),
    /** Oldest first; the last one without `until` is current. A party may be in several at once. */
    categories: z.array(
      z.object({ categoryId: z.string(), name: z.string(), from: day, until: day.nullable() }),
    ),
  })
  .meta({ id: 'Party' });
export type PartyView = z.infer<typeof partyView>;

export const votingGroupView = z
  .object({
    categoryId: z.string(),
    name: z.string().describe('Large Supplier group 07'),
    parties: z.array(z.object({ partyId: id, name: z.string() })),
  })
  .meta({ id: 'VotingGroup' });
export type VotingGroupView = z.infer<typeof votingGroupView>;

export const categoryView = z.object({ categoryId: z.string(), name: z.string(), plural: z.string() });

export type CategoryView = z.infer<typeof categoryView>;

export const personView = z
  .object({
    personId: id,
    name: z.string(),
    email: z.string(),
    partyName: z.string().nullable(),
    hasAccount: z.boolean(),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof personView>;

export const REGISTER_FILES = ['parties', 'people', 'seats'] as const;
export type RegisterFile = (typeof REGISTER_FILES)[number];

/** Three files of two million characters, with what JSON adds to them. */
const MOST_BYTES_OF_FILES = 8 * 1024 * 1024;

const csv = z.string().max(2_000_000, 'A file may have at most 2 MB.');
export const registerFiles = z.strictObject({
  parties: csv.optional(),
  people: csv.optional(),
  seats: csv.optional(),
});

export const registerPreview = z
  .object({
    /** What would be written; all or nothing. */
    changes: z.array(
      z.object({
        file: z.enum(REGISTER_FILES),
        added: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
      }),
    ),
    /** Every bad cell: nothing is written while there is one. Rows count from 1 with the heading as row 1. */
    faults: z.array(
      z.object({
        file: z.enum(REGISTER_FILES),
        row: z.number().int(),
        column: z.string(),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'RegisterPreview' });
export type RegisterPreview = z.infer<typeof registerPreview>;

const categoryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters and digits, with hyphens between.')
  .max(40, 'Write at most 40 characters.');

const partyBody = z.strictObject({
  name: line(200),
  signifier: z.string().regex(/^[A-Z0-9]{2,12}$/, 'Use 2 to 12 capital letters or digits.'),
  parent: line(200).nullable(),
  acceded: day,
});

export const partyRoutes = {
  list: route({
    method: 'GET',
    path: '/api/parties',
    action: 'party.read',
    summary: 'The parties, their categories and the voting groups as they stand today',
    reply: z.object({
      categories: z.array(categoryView),
      parties: z.array(partyView),
      votingGroups: z.array(votingGroupView),
    }),
  }),
  add: route({
    method: 'POST',
    path: '/api/parties',
    action: 'party.edit',
    summary: 'Accession of a party',
    status: 201,
    body: partyBody.extend({ categoryId }),
    reply: partyView,
  }),
  amend: route({
    method: 'PUT',
    path: '/api/parties/:partyId',
    action: 'party.edit',
    summary: 'Name, signifier or parent of a party',
    params: z.strictObject({ partyId: id }),
    body: partyBody,
    reply: partyView,
  }),
  setCategory: route({
    method: 'POST',
    path: '/api/parties/:partyId/categories',
    action: 'party.edit',
    summary: 'A category begins or ends on a date; the history is kept',
    params: z.strictObject({ partyId: id }),
    body: z.strictObject({ categoryId, from: day, until: day.nullable() }),
    reply: partyView,
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/parties/:partyId/withdrawal',
    action: 'party.edit',
    summary: 'A party leaves on a date',
    params: z.strictObject({ partyId: id }),
    body: z.strictObject({ on: day }),
    reply: partyView,
  }),
  moveWithdrawal: route({
    method: 'PUT',
    path: '/api/parties/:partyId/withdrawal',
    action: 'party.edit',
    summary: 'Move a recorded withdrawal to another day, or take it back; what was recorded is kept',
    params: z.strictObject({ partyId: id }),
    body: z.strictObject({ on: day.nullable().describe('null takes it back'), reason: prose(500) }),
    reply: partyView,
  }),
  addCategory: route({
    method: 'POST',
    path: '/api/party-categories',
    action: 'party.edit',
    summary: 'Add a party category after those there are',
    status: 201,
    body: z.strictObject({
      categoryId,
      name: line(80),
      plural: line(80),
    }),
    reply: categoryView,
  }),
  people: route({
    method: 'GET',
    path: '/api/people',
    action: 'person.edit',
    summary: 'The people and whether they have an account',
    reply: z.object({ people: z.array(personView) }),
  }),
  addPerson: route({
    method: 'POST',
    path: '/api/people',
    action: 'person.edit',
    summary: 'Add a person; with a first password they have an account',
    status: 201,
    body: z.strictObject({
      name: line(120),
      email: z.email('Give an e-mail address.').max(254),
      partyId: id.nullable(),
      password: newPassword.nullable(),
    }),
    reply: personView,
  }),
  previewImport: route({
    method: 'POST',
    path: '/api/register/preview',
    action: 'register.import',
    summary:
      'Check CSV files of parties, people and seats; names every bad row and column and writes nothing',
    body: registerFiles,
    mostBytes: MOST_BYTES_OF_FILES,
    reply: registerPreview,
  }),
  import: route({
    method: 'POST',
    path: '/api/register/import',
    action: 'register.import',
    summary: 'Import CSV files, all or nothing; the same files twice change nothing',
    body: registerFiles,
    mostBytes: MOST_BYTES_OF_FILES,
    reply: registerPreview,
  }),
  export: route({
    method: 'GET',
    path: '/api/register/:file.csv',
    action: 'register.export',
    summary: 'The register as CSV, in the form that import reads',
    params: z.strictObject({ file: z.enum(REGISTER_FILES) }),
    media: 'text/csv',
    reply: z.string(),
  }),
} as const;
