/** The rules of a body beside those of its votes: how it decides in writing, and how notice of a meeting of members is given. */
import { z } from 'zod';
import { line } from '../wire/scalars.js';

export const workingDays = z
  .int('Give a whole number of days.')
  .min(0, 'Give 0 working days or more.')
  .max(60, 'Give at most 60 working days.');

/** By when headlines and minutes are due after a meeting, and whether the Chair may approve minutes in writing. */
export const minutesRule = z.strictObject({
  headlineWorkingDays: workingDays,
  minutesWorkingDays: workingDays,
  chairApproves: z.boolean(),
  actionWorkingDays: workingDays
    .optional()
    .describe('so many working days before an action is due its owner is reminded; left out: 3'),
});

/** How a body decides in writing; days are working days. */
export const writingRule = z.strictObject({
  workingDays: z
    .int('Give a whole number of working days.')
    .min(1, 'Give 1 working day or more.')
    .max(60, 'Give at most 60 working days.'),
  reminders: z.strictObject({
    atOpening: z.boolean(),
    workingDaysLeft: z
      .array(z.int('Give a whole number.').min(0).max(60))
      .max(5, 'Give at most five days.')
      .readonly()
      .describe('with so many working days left, 0 for the last day'),
  }),
});

const noticeDays = z
  .int('Give a whole number of days.')
  .min(1, 'Give 1 day or more.')
  .max(120, 'Give at most 120 days.');

const majority = z.strictObject({
  fraction: z
    .strictObject({ numerator: z.int().min(1).max(100), denominator: z.int().min(1).max(100) })
    .refine(({ numerator, denominator }) => numerator <= denominator, 'Give at most all of the votes.'),
  strict: z.boolean().describe('true: more than the fraction'),
  orMore: z.boolean().describe('whether the rules of a vote may ask for more'),
  source: line(200),
});

/** What resolutions of members need, and which matters need more than that. */
const resolutionRules = z.strictObject({
  majorities: z.strictObject({ ordinary: majority, special: majority }),
  matters: z
    .array(
      z.strictObject({
        id: line(80),
        name: line(120),
        specialNotice: z.boolean().describe('whether the company is told so many days before'),
        inWriting: z.boolean().describe('whether it may be resolved without a meeting'),
        source: line(200),
      }),
    )
    .max(50)
    .refine(
      (all) => new Set(all.map((one) => one.id)).size === all.length,
      'Two matters have the same id. Give each its own.',
    )
    .readonly(),
});

/** How notice of a meeting of members is given; clear days. */
export const noticeRule = z.strictObject({
  clearDays: noticeDays,
  specialNoticeDays: noticeDays,
  shortNotice: z
    .strictObject({ numerator: z.int().min(1).max(100), denominator: z.int().min(1).max(100) })
    .refine(({ numerator, denominator }) => numerator <= denominator, 'Give at most all of the shares.')
    .describe('of the shares, needed beside a majority in number for shorter notice'),
  keeping: z
    .strictObject({
      years: z
        .int('Give a whole number of years.')
        .min(1, 'Give 1 year or more.')
        .max(100, 'Give at most 100 years.'),
      source: line(200),
    })
    .optional()
    .describe('how long the record of a meeting is kept; left out: as the Companies Act 2006 asks'),
  adjournment: z
    .strictObject({
      overDays: z
        .int('Give a whole number of days.')
        .min(1, 'Give 1 day or more.')
        .max(366, 'Give at most 366 days.'),
      clearDays: noticeDays,
      source: line(200),
    })
    .optional()
    .describe(
      'after how many days an adjourned meeting goes on only with notice, and of how many clear days; left out: as the Model Articles say',
    ),
  lapse: z
    .strictObject({
      days: z
        .int('Give a whole number of days.')
        .min(1, 'Give 1 day or more.')
        .max(366, 'Give at most 366 days.'),
      source: line(200),
    })
    .optional()
    .describe(
      'how many days a resolution in writing may be agreed to, that of circulation being the first; left out: as the Companies Act 2006 says',
    ),
  resolutions: resolutionRules
    .optional()
    .describe('what resolutions need; left out: what the Companies Act 2006 asks'),
});
