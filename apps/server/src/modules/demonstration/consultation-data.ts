/** The shapes of the consultations of the demonstration and of their kinds. */
import { responseContent } from '@quorate/contracts';
import { QUESTION_FORMS } from '@quorate/domain';
import { z } from 'zod';

/** What a kind of consultation is called, how long it usually is open, and what it asks. */
export const consultationKinds = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    usualWorkingDays: z.int().nullable(),
    questions: z.array(
      z.strictObject({
        text: z.string(),
        form: z.enum(QUESTION_FORMS),
        options: z.array(z.string()).default([]),
      }),
    ),
  }),
);

/** They close at 17:00 UK time on a day, or so many working days after the demonstration begins. */
export const consultations = z.array(
  z.strictObject({
    body: z.string(),
    number: z.string().nullable().default(null),
    /** Without one it is called as its modification is. */
    title: z.string().nullable().default(null),
    kind: z.string(),
    /** Left out: the usual number of working days before it closes. */
    issued: z.iso.date().nullable().default(null),
    closes: z.iso.date().nullable().default(null),
    issuedAgo: z.int().default(0),
    closesIn: z.int().default(0),
    introduction: z.string().nullable().default(null),
    /** Each by a person for their party, in this order from the day of the issue on. */
    responses: z
      .array(z.strictObject({ by: z.string(), answers: responseContent.shape.answers }))
      .default([]),
  }),
);
export type DemonstrationConsultation = z.infer<typeof consultations>[number];
