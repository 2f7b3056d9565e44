/** What a body asks of whoever votes in it: a second factor or not, and how long one serves. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id } from '../wire/scalars.js';

const SAY_MINUTES = 'Give 1 to 1440 minutes.';

export const proofRule = z
  .strictObject({
    required: z.boolean().describe('true: nobody votes without a second factor'),
    minutes: z.int(SAY_MINUTES).min(1, SAY_MINUTES).max(1440, SAY_MINUTES),
  })
  .meta({ id: 'ProofRule' });
export type ProofRuleView = z.infer<typeof proofRule>;

const ofBody = z.strictObject({ bodyId: id });

export const proofRuleRoutes = {
  see: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/proof-rule',
    action: 'body.read',
    summary: 'What the body asks of whoever votes where shares vote or in secret',
    params: ofBody,
    reply: proofRule,
  }),
  set: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/proof-rule',
    action: 'body.edit',
    summary: 'Whether a second factor is required, and for how many minutes one serves',
    params: ofBody,
    body: proofRule,
    reply: proofRule,
  }),
} as const;
