/** The register of modifications. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, modificationNumber } from '../wire/scalars.js';

export const modificationView = z
  .object({
    number: z.string(),
    title: z.string(),
    stage: z.string().describe('draft proposal, refinement, report consultation, change board, ...'),
    path: z.number().int().nullable(),
    raisedOn: day.nullable(),
    issue: z.string(),
    solution: z.string(),
  })
  .meta({ id: 'Modification' });
export type ModificationView = z.infer<typeof modificationView>;

export const changeRoutes = {
  list: route({
    method: 'GET',
    path: '/api/modifications',
    action: 'modification.read',
    summary: 'The modifications register',
    reply: z.object({ modifications: z.array(modificationView) }),
  }),
  see: route({
    method: 'GET',
    path: '/api/modifications/:number',
    action: 'modification.read',
    summary: 'One modification',
    params: z.strictObject({ number: modificationNumber }),
    reply: modificationView,
  }),
} as const;
