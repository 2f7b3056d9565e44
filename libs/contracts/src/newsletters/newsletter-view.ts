/** Newsletters as they are shown: an issue that was sent, the draft of the next one, and the rules of both. */
import { MOST_PROSE, MOST_SECTIONS } from '@quorate/domain';
import { z } from 'zod';
import { day, id, instant, line, proseOrNone } from '../wire/scalars.js';

const issueEntry = z.object({
  key: z.string(),
  title: z.string(),
  when: z.string().describe('a day, a deadline or a standing, with its zone; may be empty'),
  text: z.string(),
  path: z.string().nullable().describe('where to read on, on this site'),
});

const issueSection = z.object({
  id: z.string(),
  heading: z.string(),
  introduction: z.string(),
  entries: z.array(issueEntry),
});
export type IssueSectionView = z.infer<typeof issueSection>;

export const issueSummary = z.object({
  number: z.int(),
  name: z.string(),
  date: day,
  sentAt: instant,
});
export type IssueSummary = z.infer<typeof issueSummary>;

export const issueView = issueSummary
  .extend({
    sections: z.array(issueSection),
    sending: z
      .object({ recipients: z.int(), written: z.int(), handedOver: z.int() })
      .nullable()
      .describe('to whoever writes newsletters: how many get it, and how far it has come'),
  })
  .meta({ id: 'NewsletterIssue' });
export type IssueView = z.infer<typeof issueView>;

const sectionId = line(40);
const key = line(120);

export const issueEdits = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id: sectionId,
        heading: proseOrNone(200).nullable().describe('null: as the newsletter has it'),
        introduction: proseOrNone(MOST_PROSE).nullable(),
        isIn: z.boolean(),
        leftOut: z.array(key).max(200),
        reworded: z
          .array(
            z.strictObject({
              ...{ key, title: line(300), text: proseOrNone(MOST_PROSE) },
              instead: z
                .strictObject({
                  title: proseOrNone(2_000),
                  when: proseOrNone(2_000),
                  text: proseOrNone(40_000),
                })
                .describe('the gathered words that were read by whoever wrote these'),
            }),
          )
          .max(200),
        added: z.array(z.strictObject({ key, title: line(300), text: proseOrNone(MOST_PROSE) })).max(30),
      }),
    )
    .max(MOST_SECTIONS)
    .describe('in the order of the issue'),
});
export type IssueEditsView = z.infer<typeof issueEdits>;

export const draftView = z
  .object({
    version: z.int(),
    name: z.string(),
    date: day,
    since: instant.describe('what happened after it is news'),
    gatheredAt: instant,
    gathered: z.array(
      issueSection.extend({ isIn: z.boolean(), isText: z.boolean().describe('it has no gathered entries') }),
    ),
    edits: issueEdits,
    sections: z.array(issueSection).describe('as the issue would be sent'),
    outdated: z
      .array(z.object({ sectionId: z.string(), key: z.string(), title: z.string() }))
      .describe('words of a person that stand for gathered ones which have changed since'),
    recipients: z.int().describe('confirmed subscribers today'),
    nextNumber: z.int(),
    today: day,
  })
  .meta({ id: 'NewsletterDraft' });
export type DraftView = z.infer<typeof draftView>;

const sectionFill = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      ...(['text', 'news', 'elections', 'vacancies'] as const),
      ...(['new-modifications', 'moved-modifications', 'parties'] as const),
    ]),
  }),
  z.strictObject({
    kind: z.literal('meetings'),
    bodies: z.array(line(60)).max(50).nullable().describe('codes of bodies; null: of all'),
    days: z.int(),
    hasAgenda: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('consultations'),
    kinds: z.array(line(120)).max(30).nullable().describe('null: those of no other section'),
  }),
]);

const newsletterSections = z
  .array(
    z.strictObject({
      ...{ id: sectionId, heading: proseOrNone(200), introduction: proseOrNone(MOST_PROSE) },
      isIn: z.boolean().describe('false: a new issue leaves it out until somebody puts it in'),
      fill: sectionFill,
    }),
  )
  .max(MOST_SECTIONS);

export const newsletterRules = z
  .strictObject({
    name: line(120),
    bodyId: id.describe('the body whose secretary writes it'),
    sections: newsletterSections,
  })
  .meta({ id: 'NewsletterRules' });

/** What whoever writes the newsletter says of it; which body that is, an administrator does. */
const writtenRules = newsletterRules.omit({ bodyId: true });
const rulesVersion = z.int().min(1).describe('of the sections that were read');

export const sectionsChange = writtenRules.extend({ version: rulesVersion });
export const sectionsView = sectionsChange.meta({ id: 'NewsletterSections' });
export type SectionsView = z.infer<typeof sectionsView>;

export const subscriberView = z.object({
  subscriberId: id,
  name: z.string(),
  organisation: z.string(),
  address: z.string(),
  confirmedAt: instant,
});
export type SubscriberView = z.infer<typeof subscriberView>;
