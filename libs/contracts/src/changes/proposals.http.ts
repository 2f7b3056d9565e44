/** Proposals of parties for modifications, before they are in the register. */
import { PROPOSAL_STATES } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, instant, line, modificationNumber, prose, proseOrNone } from '../wire/scalars.js';

const words = {
  title: line(300),
  problem: prose(6_000).describe('what is wrong today'),
  solution: proseOrNone(6_000).default('').describe('what the party wants to change'),
  isUrgent: z.boolean().default(false),
};
const version = z.int().min(1).describe('of the proposal that was read: refused where it has changed since');
const ofProposal = z.strictObject({ proposalId: id });
const toAct = { action: 'proposal.raise', params: ofProposal, method: 'POST' } as const;
const limit = { atOnce: 20, perSecond: 0.2 } as const;

export const proposalView = z
  .object({
    proposalId: id,
    version: z.int(),
    state: z.enum(PROPOSAL_STATES),
    standing: z.string().describe('the state in words'),
    party: z.string(),
    ...{ title: z.string(), problem: z.string(), solution: z.string(), isUrgent: z.boolean() },
    number: z.string().nullable().describe('in the register, once it was taken'),
    isOurs: z.boolean().describe('of the party of the reader'),
    steps: z.array(z.object({ at: instant, by: z.string(), says: z.string() })),
  })
  .meta({ id: 'ModificationProposal' });
export type ProposalView = z.infer<typeof proposalView>;

export const proposalRoutes = {
  list: route({
    method: 'GET',
    path: '/api/modification-proposals',
    action: 'proposal.raise',
    summary:
      'The proposals of the party of the caller; of all parties to the secretary who keeps the register. Those that wait first, then the latest',
    reply: z.object({
      party: z.string().nullable().describe('for which the caller proposes; null for none'),
      keeps: z.boolean().describe('the caller keeps the register, and takes proposals into it'),
      proposals: z.array(proposalView),
    }),
  }),
  raise: route({
    method: 'POST',
    path: '/api/modification-proposals',
    action: 'proposal.raise',
    summary: 'Send in a proposal for one’s party; asked again with the same id it is the same',
    limit,
    status: 201,
    body: z.strictObject({ proposalId: id.describe('chosen by the client'), ...words }),
    reply: proposalView,
  }),
  sendIn: route({
    ...toAct,
    path: '/api/modification-proposals/:proposalId/submissions',
    summary: 'Send in again what was sent back',
    limit,
    body: z.strictObject({ version, ...words }),
    reply: proposalView,
  }),
  withdraw: route({
    ...toAct,
    path: '/api/modification-proposals/:proposalId/withdrawal',
    summary: 'Withdraw a proposal of one’s party before it is taken into the register',
    body: z.strictObject({ version }),
    reply: proposalView,
  }),
  decide: route({
    ...toAct,
    path: '/api/modification-proposals/:proposalId/decisions',
    summary:
      'Take a proposal into the register, or send it back with a reason, as the secretary who keeps the register',
    body: z.discriminatedUnion('type', [
      z.strictObject({
        ...{ type: z.literal('take'), version },
        number: modificationNumber
          .nullable()
          .default(null)
          .describe('null: the next by the pattern of the code'),
      }),
      z.strictObject({ type: z.literal('send-back'), version, reason: prose(2_000) }),
    ]),
    reply: proposalView,
  }),
} as const;
