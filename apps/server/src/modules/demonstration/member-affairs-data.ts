/** What members of the demonstration declared and claimed: interests by days before now, claims by the days of their meeting. */
import { z } from 'zod';

const day = z.iso.date();
const facts = z.strictObject({
  kindId: z.string(),
  kind: z.string(),
  text: z.string(),
  from: day,
  until: day.nullable().default(null),
});

const act = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['declared', 'changed']), daysAgo: z.int().min(0), which: z.int(), facts }),
  z.strictObject({ type: z.enum(['nothing-declared', 'confirmed']), daysAgo: z.int().min(0) }),
]);

/** Each person once; `which` tells the interests of a person apart. */
export const interestsOfMembers = z.array(z.strictObject({ person: z.string(), acts: z.array(act) }));

const claimed = z.strictObject({
  on: day,
  kindId: z.string(),
  miles: z.int().nullable().default(null),
  amount: z.int().nullable().default(null),
  note: z.string(),
});

const step = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['submitted', 'approved']), at: z.iso.datetime() }),
  z.strictObject({ type: z.enum(['sent-back', 'refused']), at: z.iso.datetime(), reason: z.string() }),
  z.strictObject({ type: z.literal('paid'), at: z.iso.datetime(), on: day, reference: z.string() }),
]);

/** For a meeting by its body and number; the claimant submits, the secretary does the rest. */
export const claimsOfMembers = z.array(
  z.strictObject({
    body: z.string(),
    number: z.int(),
    claimant: z.string(),
    notes: z.string(),
    lines: z.array(claimed),
    steps: z.array(step),
  }),
);

/** Its meetings lie years back, and are still to be claimed for. */
export const expenseRules = z.array(z.strictObject({ body: z.string(), claimDays: z.int() }));
