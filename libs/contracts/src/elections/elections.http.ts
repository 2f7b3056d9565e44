/** Elections and appointments over HTTP: the call, the list, one of them, and every act in it. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id } from '../wire/scalars.js';
import { electionCall } from './election-call.js';
import { electionCommand } from './election-command.js';
import { electionSummary, electionView } from './election-view.js';

const ofElection = z.strictObject({ bodyId: id, electionId: id });

export const electionRoutes = {
  list: route({
    method: 'GET',
    path: '/api/elections',
    action: 'election.read',
    summary: 'Every election, the latest call first',
    query: z.strictObject({ bodyId: id.optional() }),
    reply: z.object({ elections: z.array(electionSummary) }),
  }),
  see: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/elections/:electionId',
    action: 'election.read',
    summary: 'One election as the reader may see it',
    params: ofElection,
    reply: electionView,
  }),
  call: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/elections',
    action: 'election.call',
    summary:
      'Call for nominations: the seats that are up, who nominates, and the days; nominations close at 17:00 UK time',
    params: z.strictObject({ bodyId: id }),
    idempotent: true,
    status: 201,
    body: electionCall,
    reply: z.object({ election: electionView, warnings: z.array(z.string()) }),
  }),
  command: route({
    method: 'POST',
    path: '/api/bodies/:bodyId/elections/:electionId/commands',
    action: 'election.read',
    summary:
      'Do something in an election. Answered only after it is durable; the action of the access table is the command type',
    params: ofElection,
    idempotent: true,
    body: electionCommand,
    reply: z.object({
      made: z.object({ nominationId: id.optional() }).describe('ids that the act made'),
      election: electionView,
    }),
  }),
} as const;
