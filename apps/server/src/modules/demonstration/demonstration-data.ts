/** The demonstration data as the JSON files beside this page hold it, checked when they are read. */
import {
  ballotRule,
  minutesRule,
  newAgendaItem,
  noticeRule,
  ruleSet,
  seatWeight,
  shareTerms,
} from '@quorate/contracts';
import {
  CLASSIFICATIONS,
  COUNTS_TOLD,
  FILLING_WAYS,
  ITEM_PURPOSES,
  MINUTES_RULE,
  PAPER_NUMBERS,
  RECORD_KINDS,
} from '@quorate/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { consultationKinds, consultations } from './consultation-data.js';
import { claimsOfMembers, expenseRules, interestsOfMembers } from './member-affairs-data.js';
import { codeOfBody, livesOf, modifications } from './modification-data.js';
import { newsletterOfBody } from './newsletter-data.js';

const day = z.iso.date();

const categories = z.array(z.strictObject({ id: z.string(), name: z.string(), plural: z.string() }));

const partiesByCategory = z.array(
  z.strictObject({
    /** The category they hold now, since accession or since the last of `earlier` ended. */
    category: z.string(),
    parties: z.array(
      z.strictObject({
        signifier: z.string(),
        name: z.string(),
        acceded: day,
        parent: z.string().nullable().default(null),
        withdrawn: day.nullable().default(null),
        earlier: z.array(z.strictObject({ category: z.string(), from: day, until: day })).default([]),
      }),
    ),
  }),
);

const people = z.array(
  z.strictObject({
    name: z.string(),
    party: z.string().nullable().default(null),
    /** Offered with one click, under these words. */
    part: z.string().nullable().default(null),
    administrator: z.boolean().default(false),
  }),
);

/** People are named by their names, which are unique in the demonstration. */
const body = z.strictObject({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  chair: z.string().nullable(),
  secretaries: z.array(z.string()).min(1),
  observers: z.array(z.string()),
  scrutineers: z.array(z.string()).default([]),
  paperWorkingDays: z.number().int(),
  noticeWorkingDays: z.number().int(),
  paperNumbers: z.string().default(PAPER_NUMBERS),
  minutes: minutesRule.default(MINUTES_RULE),
  notice: noticeRule.nullable().default(null),
  /** Its id and version come with the body. */
  ruleSet: ruleSet.omit({ id: true, version: true }),
  /** Beside it; their categories are those of the body. */
  otherRuleSets: z.array(ruleSet.omit({ version: true, constituencies: true })).default([]),
  terms: z.array(z.strictObject({ from: day.nullable(), until: day.nullable() })),
  seats: z.array(
    z.strictObject({
      label: z.string(),
      constituency: z.string(),
      member: z.string(),
      alternates: z.array(z.string()).default([]),
      /** Index into `terms`. */
      term: z.number().int().default(0),
      weight: seatWeight.default(1),
      /** Signifier of the party it votes for. */
      party: z.string().nullable().default(null),
    }),
  ),
});
export type DemonstrationBody = z.infer<typeof body>;

const meetings = z.array(
  z.strictObject({
    body: z.string(),
    number: z.number().int().nullable(),
    /** Or so many weeks after the demonstration begins, on the first working day from then on. */
    date: day.nullable().default(null),
    weeksAhead: z.number().int().default(0),
    start: z.string().default('10:00'),
    end: z.string().default('12:00'),
    title: z.string(),
    place: z.string().default('By video call'),
    /** called: notice is given. due: it was given in time, so that it may start as the demonstration begins. closed: it was held, if its day is over then. */
    stage: z.enum(['planned', 'called', 'due', 'closed']).default('planned'),
    /** When a meeting that was held was called. */
    calledOn: day.nullable().default(null),
    /** Name of a file in `agendas`. */
    agenda: z.string().nullable().default(null),
    /** Of one that was held: when its minutes went round, were approved by the Chair in writing, and were published. */
    minutes: z
      .strictObject({ circulatedOn: day, approvedOn: day, publishedOn: day })
      .nullable()
      .default(null),
    /** Given before it is called: who votes for the seat. */
    proxies: z.array(z.strictObject({ seat: z.string(), holder: z.string() })).default([]),
  }),
);
export type DemonstrationMeeting = z.infer<typeof meetings>[number];

/** Signifiers of the parties by how they voted. */
const answers = {
  approve: z.array(z.string()),
  reject: z.array(z.string()),
  abstain: z.array(z.string()),
};

const agenda = z.array(
  z.strictObject({
    title: z.string(),
    purpose: z.enum(ITEM_PURPOSES),
    owner: z.string(),
    plannedMinutes: z.number().int(),
    classification: z.enum(CLASSIFICATIONS),
    namedPersons: z.array(z.string()).default([]),
    modification: z.string().nullable().default(null),
    summary: z.string().default(''),
    /** WHITE, GREEN or AMBER, a page each. */
    papers: z
      .array(
        z.strictObject({
          title: z.string(),
          classification: z.enum(['WHITE', 'GREEN', 'AMBER']),
          sections: z.array(z.strictObject({ heading: z.string(), text: z.array(z.string()) })),
        }),
      )
      .default([]),
    resolution: newAgendaItem.shape.resolution,
    /** Of a meeting that was held, or is due: then nobody has voted live. */
    vote: z
      .strictObject({
        question: z.string(),
        /** Left out: the day after the notice. */
        inAdvance: z.strictObject({ on: day.nullable().default(null), ...answers }).nullable(),
        live: z.strictObject(answers),
      })
      .nullable()
      .default(null),
    records: z
      .array(
        z.strictObject({
          kind: z.enum(RECORD_KINDS).exclude(['objection']),
          text: z.string(),
          owner: z.string().default(''),
          due: day.nullable().default(null),
        }),
      )
      .default([]),
  }),
);
export type DemonstrationItem = z.infer<typeof agenda>[number];

/** Parties of these categories, and these beside them, hold the same number of shares each. */
const shareRegisters = z.array(
  z.strictObject({
    body: z.string(),
    terms: shareTerms,
    sharesEach: seatWeight,
    recordDate: day,
    categories: z.array(z.string()),
    parties: z.array(z.string()),
  }),
);
export type DemonstrationRegister = z.infer<typeof shareRegisters>[number];

/** Questions that are out in writing when the demonstration begins; everyone may read them. */
const written = z.array(
  z.strictObject({
    body: z.string(),
    title: z.string(),
    workingDays: z.number().int(),
    questions: z.array(
      z.strictObject({
        title: z.string(),
        question: z.string(),
        summary: z.string(),
        modification: z.string().nullable().default(null),
        ruleSetId: z.string().nullable().default(null),
        resolution: newAgendaItem.shape.resolution,
      }),
    ),
  }),
);

/** Elections that are over; each seat with whom it went to. */
const elections = z.array(
  z.strictObject({
    body: z.string(),
    title: z.string(),
    calledOn: day,
    nominationsCloseOn: day,
    ballotOpensOn: day,
    declaredOn: day,
    term: z.strictObject({ from: day, months: z.number().int() }),
    requirements: z.array(z.strictObject({ id: z.string(), sentence: z.string() })),
    constituencies: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        categories: z.array(z.string()),
        way: z.enum(FILLING_WAYS),
        seats: z.record(z.string(), z.string()),
      }),
    ),
  }),
);
export type DemonstrationElection = z.infer<typeof elections>[number];

/** Elections that run when the demonstration begins; days are counted in working days from then, backwards below 0. */
const runningElections = z.array(
  z.strictObject({
    body: z.string(),
    title: z.string(),
    called: z.int().max(0),
    nominationsClose: z.int(),
    ballotOpens: z.int(),
    ballotRule,
    told: z.enum(COUNTS_TOLD),
    requirements: z.array(z.strictObject({ id: z.string(), sentence: z.string() })),
    constituencies: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        categories: z.array(z.string()),
        way: z.enum(FILLING_WAYS),
        seats: z.array(z.string()),
        nominees: z.array(
          z.strictObject({
            name: z.string(),
            /** Of an appointment. */
            seat: z.string().nullable().default(null),
            statement: z.string(),
            isAccepted: z.boolean().default(true),
          }),
        ),
      }),
    ),
    /** Who has voted for whom where the ballot is open. */
    votes: z.record(z.string(), z.string()).default({}),
  }),
);
export type RunningElection = z.infer<typeof runningElections>[number];

const FOLDER = new URL('./data/', import.meta.url);

function read<Shape>(schema: z.ZodType<Shape>, file: string): Shape {
  return schema.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
}

function readFolder<Shape>(schema: z.ZodType<Shape>, folder: string): Map<string, Shape> {
  const files = readdirSync(new URL(`${folder}/`, FOLDER)).filter((file) => file.endsWith('.json'));
  return new Map(
    files.toSorted().map((file) => [file.replace('.json', ''), read(schema, `${folder}/${file}`)]),
  );
}

/** Reads all of it; throws when a file does not fit its shape. */
export function readDemonstrationData() {
  return {
    categories: read(categories, 'categories.json'),
    partiesByCategory: read(partiesByCategory, 'parties.json'),
    people: read(people, 'people.json'),
    bodies: [...readFolder(body, 'bodies').values()],
    meetings: read(meetings, 'meetings.json'),
    shareRegisters: read(shareRegisters, 'share-registers.json'),
    written: read(written, 'written.json'),
    elections: read(elections, 'elections.json'),
    runningElections: read(runningElections, 'running-elections.json'),
    agendas: readFolder(agenda, 'agendas'),
    code: read(codeOfBody, 'code.json'),
    modifications: [...readFolder(modifications, 'modifications').values()].flatMap(livesOf),
    newsletter: read(newsletterOfBody, 'newsletter.json'),
    interests: read(interestsOfMembers, 'interests.json'),
    expenseRules: read(expenseRules, 'expense-rules.json'),
    expenseClaims: read(claimsOfMembers, 'expense-claims.json'),
    consultationKinds: read(consultationKinds, 'consultation-kinds.json'),
    consultations: read(consultations, 'consultations.json'),
  };
}
export type DemonstrationData = ReturnType<typeof readDemonstrationData>;
