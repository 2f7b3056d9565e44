/** A consultation as one reader may see it, its line in a list, and the responses as each may read them. */
import { ATTACHMENT_MARKS, CONSULTATION_STAGES, FILE_MEDIA, QUESTION_FORMS } from '@quorate/domain';
import { z } from 'zod';
import { id, instant } from '../wire/scalars.js';
import { fileHash, responseContent } from './consultation-command.js';

export const keptFile = z.object({
  hash: fileHash,
  name: z.string(),
  media: z.enum(Object.keys(FILE_MEDIA) as (keyof typeof FILE_MEDIA)[]),
  bytes: z.int(),
  pages: z.int().nullable(),
});
const party = z.object({ partyId: id, name: z.string() });

export const consultationSummary = z
  .object({
    consultationId: id,
    bodyId: id,
    bodyName: z.string(),
    about: z.string().nullable().describe('the number of the modification it concerns'),
    title: z.string(),
    kind: z.string().describe('as the body calls it: Refinement consultation'),
    usualWorkingDays: z.int().nullable(),
    stage: z.enum(CONSULTATION_STAGES),
    issuedAt: instant.nullable(),
    closesAt: instant,
  })
  .meta({ id: 'ConsultationSummary' });
export type ConsultationSummary = z.infer<typeof consultationSummary>;

const question = z.object({
  number: z.int(),
  text: z.string(),
  form: z.enum(QUESTION_FORMS),
  options: z.array(z.string()),
});
const said = { choice: z.string(), text: z.string() };

export const toldResponses = z.object({
  questions: z.array(
    question.extend({
      open: z.array(z.object({ party: z.string(), categories: z.array(z.string()), ...said })),
      anonymous: z.array(
        z.object({
          categories: z.array(z.string()).nullable().describe('null where they would tell whose it is'),
          ...said,
        }),
      ),
      confidential: z.int(),
    }),
  ),
  attachments: z.array(z.object({ party: z.string(), file: keptFile })),
  codes: z.array(z.string()).describe('of every response that counts; whoever gave one finds theirs'),
});

export const consultationView = consultationSummary
  .extend({
    introduction: z.string(),
    questions: z.array(question),
    documents: z.array(z.object({ title: z.string(), file: keptFile })),
    extensions: z.array(z.object({ closesAt: instant, reason: z.string(), at: instant })),
    withdrawnBecause: z.string().nullable(),
    told: toldResponses.nullable().describe('the responses by class, once it has closed'),
    mine: z.object({
      party: party.nullable().describe('for whom the reader answers'),
      hasAnswered: z.boolean(),
      runs: z.boolean().describe('true for the secretary of the body'),
      reads: z.boolean().describe('true where the reader may read every response now'),
    }),
    warnings: z.array(z.string()).describe('to the secretary: what to look at'),
  })
  .meta({ id: 'ConsultationView' });
export type ConsultationView = z.infer<typeof consultationView>;

const content = z.object({
  answers: responseContent.shape.answers,
  attachments: z.array(z.object({ mark: z.enum(ATTACHMENT_MARKS), file: keptFile })),
});

export const responseReceipt = z
  .object({
    responseId: id,
    at: instant,
    code: z.string().describe('the first 8 digits of the commitment'),
    commitment: z.string(),
    salt: z.string().describe('with the content it opens the commitment'),
  })
  .meta({ id: 'ResponseReceipt' });
export type ResponseReceipt = z.infer<typeof responseReceipt>;

export const ownResponse = z
  .object({
    party: party.nullable(),
    draft: z
      .object({ version: z.int(), savedBy: z.string(), savedAt: instant, content })
      .nullable()
      .describe('what somebody of the party saved and did not submit'),
    response: z
      .object({ by: z.string(), receipt: responseReceipt, content: content.nullable() })
      .nullable()
      .describe('the one that stands'),
  })
  .meta({ id: 'OwnResponse' });
export type OwnResponse = z.infer<typeof ownResponse>;

export const responsesView = z
  .object({
    responses: z.array(
      z.object({
        responseId: id,
        party: party.extend({ categories: z.array(z.string()) }),
        by: z.string(),
        at: instant,
        code: z.string(),
        content: content.nullable().describe('null once it was erased'),
      }),
    ),
    summary: z
      .array(
        toldResponses.shape.questions.element.extend({
          choices: z.array(z.string()),
          rows: z.array(z.object({ category: z.string(), counts: z.array(z.int()) })),
          total: z.array(z.int()),
        }),
      )
      .describe('by party category, once it has closed; of what everybody is told'),
  })
  .meta({ id: 'ConsultationResponses' });
export type ResponsesView = z.infer<typeof responsesView>;
