/** What stands in the newsletter of the demonstration: the sections of a real issue, and some more to choose from. */
import { newsletterRules } from '@quorate/contracts';
import { z } from 'zod';

/** The body by its code. */
export const newsletterOfBody = newsletterRules.omit({ bodyId: true }).extend({
  body: z.string(),
  /** Those that were sent, the first first; each tells what happened after its `newsSince`. */
  issues: z.array(z.strictObject({ date: z.iso.date(), newsSince: z.iso.date() })),
});
