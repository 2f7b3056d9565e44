/** What the secretary writes into the life of a modification, checked strictly; the action of the access table is the type. */
import {
  AUTHORITY_VERDICTS,
  BOARD_VERDICTS,
  DIRECTED_EFFECTS,
  EVENT_DATE,
  STEP_KINDS,
  type StepKind,
} from '@quorate/domain';
import { z } from 'zod';
import { uploadedRef } from '../consultations/consultation-command.js';
import { day, line, modificationNumber, proseOrNone } from '../wire/scalars.js';

export const eventDate = z
  .string()
  .regex(EVENT_DATE, 'Give the date as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.');

const secureAddress = z
  .url({ protocol: /^https$/, error: 'Give an address that begins with https://.' })
  .max(500, 'Write at most 500 characters.');

export const happenedSource = z.strictObject({
  text: line(300).describe('who says so: a paper, a letter, a page'),
  dated: day.nullable().default(null).describe('the day on which the source said so'),
  url: secureAddress.nullable().default(null),
});

const happened = {
  on: eventDate.nullable().describe('the date of the event itself; null where no source tells it'),
  source: happenedSource,
  note: proseOrNone(2_000).default(''),
};

const words = z.union([z.literal(''), line(300)]);
const eventNo = z.int().min(1);

export const description = z.strictObject({
  title: line(300),
  proposer: words.default(''),
  problem: proseOrNone(6_000).default(''),
  solution: proseOrNone(6_000).default(''),
  categories: z.array(line(120)).max(20).default([]).describe('party categories that it has an effect on'),
  isUrgent: z.boolean().default(false),
  isFastTrack: z.boolean().default(false),
});

export const modificationRaise = z
  .strictObject({
    ...happened,
    number: modificationNumber.nullable().default(null).describe('null: the next by the pattern of the code'),
    description,
  })
  .meta({ id: 'ModificationRaise' });
export type ModificationRaiseInput = z.input<typeof modificationRaise>;
export type ReadModificationRaise = z.output<typeof modificationRaise>;

const plain = <const Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), ...happened });

export const modificationCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('modification.describe'), ...happened, description }),
    plain('modification.convert'),
    z.strictObject({
      type: z.literal('modification.set-path'),
      ...happened,
      pathNumber: z.int(),
      timetable: z
        .array(z.strictObject({ title: line(300), by: day }))
        .max(30)
        .default([]),
    }),
    z.strictObject({
      type: z.literal('modification.take-step'),
      ...happened,
      step: z.enum(STEP_KINDS as readonly [StepKind, ...StepKind[]]),
      title: words.default(''),
      file: uploadedRef
        .nullable()
        .default(null)
        .describe('the document, uploaded to the modification before'),
    }),
    plain('modification.begin-refinement'),
    plain('modification.begin-report'),
    plain('modification.submit'),
    z.strictObject({
      type: z.literal('modification.record-vote'),
      ...happened,
      verdict: z.enum(BOARD_VERDICTS),
      publishedOn: eventDate
        .nullable()
        .default(null)
        .describe('begins the referral window; null: on the day of the vote'),
    }),
    plain('modification.publish-vote'),
    plain('modification.refer'),
    plain('modification.refuse-referral'),
    z.strictObject({
      type: z.literal('modification.decide'),
      ...happened,
      verdict: z.enum(AUTHORITY_VERDICTS),
      by: words.default('').describe('who acted as the Authority'),
    }),
    z.strictObject({
      type: z.literal('modification.set-date'),
      ...happened,
      date: day.nullable(),
      release: words.default(''),
      isAuthorised: z.boolean().default(false).describe('the Authority decided on the new date'),
    }),
    z.strictObject({ type: z.literal('modification.implement'), ...happened, release: words.default('') }),
    plain('modification.hold'),
    plain('modification.resume'),
    z.strictObject({
      type: z.literal('modification.direct'),
      ...happened,
      effect: z.enum(DIRECTED_EFFECTS),
      by: words.default(''),
      power: words.default('').describe('the clause that gives the power'),
    }),
    plain('modification.withdraw'),
    z
      .strictObject({ type: z.literal('modification.add-date'), ...happened, of: eventNo })
      .describe('another source gives another date; both are kept'),
    z.strictObject({
      type: z.literal('modification.strike'),
      of: eventNo,
      note: proseOrNone(2_000).describe('why it was a mistake'),
    }),
  ])
  .meta({ id: 'ModificationCommand' });
export type ModificationCommandInput = z.input<typeof modificationCommand>;
export type ReadModificationCommand = z.output<typeof modificationCommand>;
