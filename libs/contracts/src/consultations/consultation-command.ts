/** What a person may ask of a consultation, checked strictly; the action of the access table is the type. */
import {
  ANSWER_MARKS,
  ATTACHMENT_MARKS,
  LONGEST_ANSWER,
  MOST_ATTACHMENTS,
  MOST_CONSULTATION_QUESTIONS,
  MOST_DOCUMENTS,
  QUESTION_FORMS,
} from '@quorate/domain';
import { z } from 'zod';
import { clockTime, day, id, line, modificationNumber, prose, proseOrNone } from '../wire/scalars.js';

export const fileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'This is no file that was uploaded here. Upload it again.');
export const uploadedRef = z.strictObject({
  hash: fileHash,
  name: line(200).describe('as it is called where it comes from'),
});
const questionNumber = z.int().min(1).max(MOST_CONSULTATION_QUESTIONS);

export const closing = z
  .strictObject({ on: day, at: clockTime.default('17:00') })
  .describe('on the clocks of London');

export const consultationTerms = z
  .strictObject({
    kind: z.strictObject({
      name: line(80).describe('what such a consultation is called here: Refinement consultation'),
      usualWorkingDays: z
        .int('Give a whole number of working days.')
        .min(1, 'Give 1 working day or more.')
        .max(250, 'Give at most 250 working days.')
        .nullable()
        .default(null)
        .describe('how long the body usually asks such a question'),
    }),
    title: line(200),
    about: modificationNumber.nullable().default(null),
    introduction: proseOrNone(10_000).default(''),
    questions: z
      .array(
        z.strictObject({
          text: prose(1_000),
          form: z.enum(QUESTION_FORMS),
          options: z.array(line(200)).max(20).default([]).describe('of a choice only'),
        }),
      )
      .min(1, 'Ask at least one question.')
      .max(MOST_CONSULTATION_QUESTIONS, `Ask at most ${String(MOST_CONSULTATION_QUESTIONS)} questions.`),
    documents: z
      .array(z.strictObject({ title: line(200), file: uploadedRef }))
      .max(MOST_DOCUMENTS)
      .default([])
      .describe('files that were uploaded to the consultation'),
    closes: closing,
  })
  .meta({ id: 'ConsultationTerms' });
export type ReadConsultationTerms = z.output<typeof consultationTerms>;
export type ConsultationTermsInput = z.input<typeof consultationTerms>;

/** As a party types it; what is missing is told when it is submitted. */
export const responseContent = z
  .strictObject({
    answers: z
      .array(
        z.strictObject({
          number: questionNumber.describe('of the question'),
          mark: z.enum(ANSWER_MARKS),
          choice: z
            .union([z.literal(''), line(200)])
            .default('')
            .describe('yes, no, or an option; empty for a question in words'),
          text: proseOrNone(LONGEST_ANSWER).default(''),
        }),
      )
      .max(MOST_CONSULTATION_QUESTIONS),
    attachments: z
      .array(z.strictObject({ mark: z.enum(ATTACHMENT_MARKS), file: uploadedRef }))
      .max(MOST_ATTACHMENTS, `Attach at most ${String(MOST_ATTACHMENTS)} files.`)
      .default([])
      .describe('files that were uploaded for the party'),
  })
  .meta({ id: 'ResponseContent' });
export type ReadResponseContent = z.output<typeof responseContent>;
export type ResponseContentInput = z.input<typeof responseContent>;

const reason = prose(500);

export const consultationCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('consultation.amend'), terms: consultationTerms }),
    z.strictObject({ type: z.literal('consultation.issue') }),
    z.strictObject({ type: z.literal('consultation.extend'), closes: closing, reason }),
    z.strictObject({ type: z.literal('consultation.withdraw'), reason }),
    z
      .strictObject({
        type: z.literal('response.submit'),
        content: responseContent,
        replaces: id
          .nullable()
          .default(null)
          .describe('the response of one’s party that it takes the place of'),
      })
      .describe('for the party of whoever asks'),
    z.strictObject({ type: z.literal('response.withdraw') }),
  ])
  .meta({ id: 'ConsultationCommand' });
export type ReadConsultationCommand = z.output<typeof consultationCommand>;
export type ConsultationCommandInput = z.input<typeof consultationCommand>;
