/** The one shape of every refusal on the wire: RFC 9457 problem details with a stable code and, where there is one, the field at fault. */
import { z } from 'zod';

export const problem = z
  .object({
    type: z.string().describe('urn:quorate:problem:<code>'),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('stable, kebab-case'),
    detail: z.string().describe('what happened and what to do, in plain English'),
    field: z.string().optional(),
    errors: z
      .array(z.object({ field: z.string(), detail: z.string() }))
      .optional()
      .describe('every field at fault, when there are several'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
