/** The register of interests: what each member declares for themselves, and what a body reads of it. */
import { LONGEST_INTEREST } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, instant, line, prose } from '../wire/scalars.js';

const SAY_MONTHS = 'Give 1 to 60 months.';
const kindId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters and digits, with hyphens between.')
  .max(40, 'Write at most 40 characters.');
const interestKind = z.strictObject({ kindId, name: line(60) });

export const interestRule = z
  .strictObject({
    kinds: z.array(interestKind).min(1, 'Give one kind or more.').max(30),
    reviewMonths: z.int(SAY_MONTHS).min(1, SAY_MONTHS).max(60, SAY_MONTHS),
    isPublic: z.boolean().describe('true: everybody reads what stands today'),
  })
  .meta({ id: 'InterestRule' });
export type InterestRuleView = z.infer<typeof interestRule>;

const facts = { kindId, text: prose(LONGEST_INTEREST), from: day, until: day.nullable() };

export const interestCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('declare'), ...facts }),
    z.strictObject({ type: z.literal('change'), interestId: id, ...facts }),
    z.strictObject({ type: z.literal('remove'), interestId: id, reason: prose(500) }),
    z.strictObject({ type: z.literal('declare-nothing') }),
    z.strictObject({ type: z.literal('confirm') }),
  ])
  .meta({ id: 'InterestCommand' });
export type InterestCommandInput = z.input<typeof interestCommand>;

export const declaredInterest = z
  .object({
    interestId: id,
    kindId: z.string(),
    kind: z.string(),
    text: z.string(),
    from: day,
    until: day.nullable().describe('the last day; null while there is no end in sight'),
    stands: z.boolean().describe('false where it is over'),
  })
  .meta({ id: 'DeclaredInterest' });
export type DeclaredInterestView = z.infer<typeof declaredInterest>;

const actLine = z.object({
  at: instant,
  sentence: z.string(),
  from: day.nullable(),
  until: day.nullable(),
});

const declared = {
  interests: z.array(declaredInterest),
  hasNothing: z.boolean().describe('declared that there is nothing to declare'),
  reviewedAt: instant.nullable().describe('null where nothing was ever declared'),
  history: z.array(actLine).describe('every change as it was made, oldest first; empty for the public'),
};

export const myInterests = z
  .object({
    ...declared,
    kinds: z.array(interestKind),
    bodies: z.array(
      z.object({
        bodyId: id,
        bodyName: z.string(),
        isPublic: z.boolean(),
        dueOn: day.nullable().describe('null: at once, since nothing was ever declared'),
        isDue: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MyInterests' });
export type MyInterests = z.infer<typeof myInterests>;

export const bodyInterests = z
  .object({
    bodyId: id,
    bodyName: z.string(),
    rule: interestRule,
    people: z.array(
      z.object({
        personId: id,
        name: z.string(),
        sitsAs: z.string().describe('"Chair; Large Suppliers 2"'),
        isHeldBack: z
          .boolean()
          .describe('true: declared before the register was opened to everybody, and not confirmed since'),
        ...declared,
        review: z
          .object({ dueOn: day.nullable(), isDue: z.boolean() })
          .nullable()
          .describe('told to the officers and to the person alone'),
      }),
    ),
    inMeetings: z
      .array(
        z.object({
          meetingId: id,
          meetingTitle: z.string(),
          itemTitle: z.string(),
          seat: z.string(),
          name: z.string().describe('of who sat there; empty for nobody'),
          text: z.string(),
          at: instant,
          withdrawn: z.boolean(),
        }),
      )
      .describe('declared for an item of a meeting, the latest first; those that the caller may read'),
  })
  .meta({ id: 'BodyInterests' });
export type BodyInterests = z.infer<typeof bodyInterests>;

const ofBody = z.strictObject({ bodyId: id });

export const interestRoutes = {
  mine: route({
    method: 'GET',
    path: '/api/my-interests',
    action: 'interests.declare',
    summary: 'My declaration of interests, who reads it, and when it is due for review',
    reply: myInterests,
  }),
  act: route({
    method: 'POST',
    path: '/api/my-interests',
    action: 'interests.declare',
    summary:
      'Declare, change or remove an interest of mine, or confirm all; what was declared before is kept',
    body: interestCommand,
    limit: { atOnce: 60, perSecond: 2 },
    reply: myInterests,
  }),
  ofBody: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/interests',
    action: 'interests.read',
    summary: 'The register of interests of a body, for those whom its rule lets read it',
    params: ofBody,
    limit: { atOnce: 60, perSecond: 5 },
    reply: bodyInterests,
  }),
  csv: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/interests.csv',
    action: 'interests.read',
    summary: 'The same register as a CSV file, safe to open in a spreadsheet',
    params: ofBody,
    limit: { atOnce: 20, perSecond: 1 },
    media: 'text/csv',
    reply: z.string(),
  }),
  rule: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/interest-rule',
    action: 'body.read',
    summary: 'What the body asks of its register of interests, and who reads it',
    params: ofBody,
    reply: interestRule,
  }),
  setRule: route({
    method: 'PUT',
    path: '/api/bodies/:bodyId/interest-rule',
    action: 'interests.set-rule',
    summary:
      'Which kinds of interest are declared, how often they are reviewed, and whether everybody reads them',
    params: ofBody,
    body: interestRule,
    reply: interestRule,
  }),
} as const;
