/** The register of modifications and their consultations. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, instant, modificationNumber } from '../wire/scalars.js';

export const consultationView = z
  .object({
    number: z.string().describe('MP188, or a name for a consultation that concerns no modification'),
    title: z.string(),
    kind: z.enum(['refinement', 'modification-report', 'budget']),
    closesAt: instant,
    open: z.boolean(),
  })
  .meta({ id: 'Consultation' });
export type ConsultationView = z.infer<typeof consultationView>;

export const modificationView = z
  .object({
    number: z.string(),
    title: z.string(),
    stage: z.string().describe('draft proposal, refinement, report consultation, change board, ...'),
    path: z.number().int().nullable(),
    raisedOn: day.nullable(),
    issue: z.string(),
    solution: z.string(),
    consultations: z.array(consultationView),
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
  consultations: route({
    method: 'GET',
    path: '/api/consultations',
    action: 'modification.read',
    summary: 'Consultations, the soonest to close first',
    reply: z.object({ consultations: z.array(consultationView) }),
  }),
} as const;
