/** A modification in its list, its whole life as one reader may see it, and the status report of a month. */
import { MODIFICATION_STAGES, type ModificationStage } from '@quorate/domain';
import { z } from 'zod';
import { keptFile } from '../consultations/consultation-view.js';
import { day, id, instant } from '../wire/scalars.js';

const stage = z.enum(MODIFICATION_STAGES as readonly [ModificationStage, ...ModificationStage[]]);
const date = z.string().nullable().describe('YYYY-MM-DD, YYYY-MM or YYYY; null where no source tells it');

export const modificationSummary = z
  .object({
    number: z.string(),
    title: z.string(),
    stage,
    side: z.enum(['on-hold', 'suspended']).nullable(),
    standing: z.string().describe('stage and side state in words'),
    since: date,
    knownBy: day.nullable().describe('where no source tells since when: the day by which it was so'),
    isOpen: z.boolean(),
    path: z.string().nullable().describe('“Path 3, Self-Governance”'),
    proposer: z.string(),
    categories: z.array(z.string()),
    raisedOn: date,
    isUrgent: z.boolean(),
    isFastTrack: z.boolean(),
    sentBackBy: z.string().nullable(),
  })
  .meta({ id: 'ModificationSummary' });
export type ModificationSummary = z.infer<typeof modificationSummary>;

const dateWithSource = z.object({
  on: date,
  text: z.string(),
  dated: day.nullable(),
  url: z.string().nullable(),
  meeting: z
    .object({ meetingId: id, itemId: id, voteId: id.nullable(), entryNo: z.int() })
    .nullable()
    .describe('the entry of a meeting that tells it'),
});

export const modificationEvent = z
  .object({
    no: z.int().describe('number of the entry'),
    says: z.string(),
    note: z.string(),
    writtenAt: instant,
    dates: z.array(dateWithSource).describe('the first counts; where sources differ, the others follow'),
    file: keptFile.nullable().describe('the document of a step, where it was uploaded'),
    moves: z.boolean().describe('false of what set nothing off'),
    gone: z.string().nullable().describe('why it counts no more'),
    isForAll: z.boolean().describe('false where not everybody may read it'),
  })
  .meta({ id: 'ModificationEvent' });
export type ModificationEvent = z.infer<typeof modificationEvent>;

export const modificationView = modificationSummary
  .extend({
    numbers: z.array(z.string()).describe('as it was raised, then as it is called since'),
    pathWords: z.string(),
    pathNumber: z.int().nullable(),
    timetable: z.array(z.object({ title: z.string(), by: day })),
    issue: z.string(),
    solution: z.string(),
    implementation: z.string().nullable().describe('“29 June 2022 (June 2022 SEC Release)”'),
    implementationDate: date,
    release: z.string(),
    next: z
      .array(z.object({ says: z.string(), by: day.nullable() }))
      .describe('what comes next, and by when'),
    events: z.array(modificationEvent),
    acts: z.array(z.string()).describe('what may follow now, for who keeps the register'),
  })
  .meta({ id: 'Modification' });
export type ModificationView = z.infer<typeof modificationView>;

export const statusReportView = z
  .object({
    month: z.string(),
    asOf: instant,
    stages: z.array(
      z.object({
        stage,
        says: z.string(),
        lines: z.array(
          modificationSummary.extend({
            changed: z.array(z.object({ on: date, says: z.string(), note: z.string() })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ModificationStatusReport' });
export type StatusReportView = z.infer<typeof statusReportView>;
