/**
 * Puts the meetings of the demonstration into the calendar by the same commands that people give; those whose day is over, or has
 * come, are written down with their own days. Every command has a fixed idempotency key, so a loading that was cut off goes on where it stopped.
 */
import { Injectable } from '@nestjs/common';
import type { CommandReply } from '@quorate/contracts';
import {
  addDays,
  addWorkingDays,
  BANK_HOLIDAYS_ENGLAND_WALES,
  type MeetingCommand,
  type RosterSeat,
  ukCalendarDate,
  ukInstant,
} from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { Bodies } from '../bodies/index.js';
import { Calendar, HeldMeetings, MeetingCommands, meetingIdFor, MeetingViews } from '../meetings/index.js';
import type { DemonstrationData, DemonstrationItem, DemonstrationMeeting } from './demonstration-data.js';
import { stepsBefore, stepsOf } from './held-meeting.js';
import { MinutesLoading } from './minutes-loading.js';
import { PaperLoading } from './paper-loading.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

const CALLS = '10:00';
/** More than the notice of any body asks for. */
const DUE_AFTER_DAYS = 21;
const QUARTER_MS = 900_000;
const HOUR_MS = 3_600_000;

interface WhereAndWhen {
  readonly bodyId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Gives a meeting one command after another, each under the next key. */
export type Give = (by: Author, command: MeetingCommand) => Promise<CommandReply>;

@Injectable()
export class MeetingLoading {
  constructor(
    private readonly calendar: Calendar,
    private readonly commands: MeetingCommands,
    private readonly held: HeldMeetings,
    private readonly bodies: Bodies,
    private readonly views: MeetingViews,
    private readonly papers: PaperLoading,
    private readonly minutes: MinutesLoading,
  ) {}

  /** True when the last meeting is in the calendar: it is planned after everything else is done. */
  async isComplete({ meetings }: DemonstrationData): Promise<boolean> {
    const last = meetings.at(-1);
    const listed = await this.calendar.list({});
    return listed.some(({ bodyCode, number }) => bodyCode === last?.body && number === last.number);
  }

  /** Plans all of them, with their agendas, and writes down those that are over. */
  async load(data: DemonstrationData, people: PeopleByName, now: string): Promise<void> {
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    const load = (meeting: DemonstrationMeeting): Promise<void> =>
      this.loadMeeting(meeting, data, people, found(bodyIds, meeting.body), now);
    await Promise.all(data.meetings.slice(0, -1).map(load));
    await Promise.all(data.meetings.slice(-1).map(load));
  }

  private async loadMeeting(
    meeting: DemonstrationMeeting,
    data: DemonstrationData,
    people: PeopleByName,
    bodyId: string,
    now: string,
  ): Promise<void> {
    const { title, start, end, stage, calledOn, weeksAhead } = meeting;
    const there = (await this.calendar.list({ bodyId })).find((one) => one.title === title);
    const today = ukCalendarDate(now);
    if (stage === 'due') {
      // By a clock before the meetings of the past it is not there: who plays those is not disturbed.
      const isEarly = data.meetings.some((one) => one.stage === 'closed' && (one.date ?? '') > today);
      if (there !== undefined || isEarly) return;
      const notice = addDays(today, -DUE_AFTER_DAYS);
      await this.writeDown(meeting, data, people, { bodyId, ...timesFrom(now) }, notice, stepsBefore);
      return;
    }
    // The day that a loading which was cut off chose, maybe yesterday.
    const date = meeting.date ?? (there ? ukCalendarDate(there.startsAt) : dayAhead(now, weeksAhead));
    const at = { bodyId, startsAt: ukInstant(date, start), endsAt: ukInstant(date, end) };
    if (stage === 'closed' && calledOn !== null && at.endsAt <= now) {
      await this.writeDown(meeting, data, people, at, calledOn, stepsOf);
      const officers = officersOf(meeting, data, people);
      const meetingId = meetingIdFor(officers.secretary.personId, keyOf(meeting));
      await this.minutes.load(meetingId, meeting, officers, now);
      return;
    }
    await this.plan(meeting, data, people, at, today);
  }

  /** By steps with their own days, which were taken before now. */
  private async writeDown(
    meeting: DemonstrationMeeting,
    data: DemonstrationData,
    people: PeopleByName,
    at: WhereAndWhen,
    calledOn: string,
    steps: typeof stepsOf,
  ): Promise<void> {
    const { secretary, chair } = officersOf(meeting, data, people);
    const { seats } = await this.bodies.rosterOf(at.bodyId);
    const { number, title, place } = meeting;
    const parties = new Map(
      data.partiesByCategory.flatMap((all) => all.parties.map((one) => [one.signifier, one.name])),
    );
    const addItem = (item: DemonstrationItem, position: number): MeetingCommand =>
      itemCommand(item, position, people, calledOn);
    const was = { secretary, chair, seats, items: itemsOf(meeting, data), parties, addItem };
    const calledAt = ukInstant(calledOn, CALLS);
    const meetingId = meetingIdFor(secretary.personId, keyOf(meeting));
    const papers = await this.papers.papersOf(meetingId, was.items, secretary.personId, calledAt);
    const held = {
      ...{ plan: { number, title, place, ...at }, plannedAt: calledAt },
      steps: steps({ ...was, papers, calledAt, startsAt: at.startsAt }),
    };
    valueOf(await this.held.write(held, secretary, keyOf(meeting)));
  }

  private async plan(
    meeting: DemonstrationMeeting,
    data: DemonstrationData,
    people: PeopleByName,
    at: WhereAndWhen,
    today: string,
  ): Promise<void> {
    const secretary = officerOf(meeting, data, people, 'secretary');
    const { number, title, place } = meeting;
    const plan = { number, title, place, ...at };
    const name = keyOf(meeting);
    const { meetingId } = valueOf(await this.commands.plan(plan, secretary, `${name}-plan`));
    let given = 0;
    const give: Give = async (by, command) => {
      given += 1;
      return valueOf(await this.commands.do(meetingId, command, by, `${name}-${String(given)}`));
    };
    for (const [position, item] of itemsOf(meeting, data).entries()) {
      await give(secretary, itemCommand(item, position, people, today));
    }
    await this.givePapers(give, meetingId, itemsOf(meeting, data), secretary);
    if (meeting.stage !== 'called') return;
    await give(secretary, { type: 'meeting.call' });
    const { seats } = await this.bodies.rosterOf(at.bodyId);
    await giveProxies(give, secretary, meeting, seats, people);
  }

  private async givePapers(
    give: Give,
    meetingId: string,
    items: readonly DemonstrationItem[],
    secretary: Author,
  ): Promise<void> {
    const { agenda, startsAt } = await this.views.whole(meetingId);
    for (const { item, paper } of await this.papers.papersOf(
      meetingId,
      items,
      secretary.personId,
      startsAt,
    )) {
      const itemId = agenda.find(({ title }) => title === item)?.itemId ?? '';
      await give(secretary, { ...paper, itemId });
    }
  }
}

function keyOf({ body, date, stage }: DemonstrationMeeting): string {
  return `demonstration-${body}-${date ?? (stage === 'due' ? 'due' : 'coming')}`;
}

function itemsOf({ agenda }: DemonstrationMeeting, { agendas }: DemonstrationData): DemonstrationItem[] {
  return agenda === null ? [] : (agendas.get(agenda) ?? []);
}

function officerOf(
  meeting: DemonstrationMeeting,
  { bodies }: DemonstrationData,
  people: PeopleByName,
  role: 'secretary' | 'chair',
): Author {
  const body = bodies.find(({ code }) => code === meeting.body);
  const name = (role === 'chair' ? body?.chair : body?.secretaries[0]) ?? '';
  return { personId: found(people, name), name, roles: [role] };
}

function officersOf(
  meeting: DemonstrationMeeting,
  data: DemonstrationData,
  people: PeopleByName,
): { readonly secretary: Author; readonly chair: Author } {
  return {
    secretary: officerOf(meeting, data, people, 'secretary'),
    chair: officerOf(meeting, data, people, 'chair'),
  };
}

/** From the last quarter of an hour on. */
function timesFrom(now: string): Omit<WhereAndWhen, 'bodyId'> {
  const from = Math.floor(Date.parse(now) / QUARTER_MS) * QUARTER_MS;
  return { startsAt: new Date(from).toISOString(), endsAt: new Date(from + HOUR_MS).toISOString() };
}

function dayAhead(now: string, weeks: number): string {
  const day = addDays(ukCalendarDate(now), 7 * weeks);
  return addWorkingDays(addDays(day, -1), 1, BANK_HOLIDAYS_ENGLAND_WALES);
}

/** The forms that have reached the secretary. */
async function giveProxies(
  give: Give,
  secretary: Author,
  { proxies }: DemonstrationMeeting,
  seats: readonly RosterSeat[],
  people: PeopleByName,
): Promise<void> {
  for (const { seat, holder } of proxies) {
    await give(secretary, {
      type: 'proxy.appoint',
      seatId: seats.find(({ label }) => label === seat)?.seatId ?? '',
      holderId: found(people, holder),
      scope: { kind: 'meeting' },
      until: null,
      directions: [],
      reason: 'The signed form reached the secretary.',
    });
  }
}

/** Special notice that is still to come by the day is not written down yet. */
function itemCommand(
  { records: _records, vote: _vote, papers: _papers, resolution, ...item }: DemonstrationItem,
  position: number,
  people: PeopleByName,
  today: string,
) {
  const namedPersons = item.namedPersons.map((name) => found(people, name));
  const { specialNoticeOn = null } = resolution ?? {};
  const isToCome = specialNoticeOn !== null && specialNoticeOn > today;
  const proposed = resolution && (isToCome ? { ...resolution, specialNoticeOn: null } : resolution);
  return {
    ...{
      type: 'item.add' as const,
      item: { ...item, namedPersons, ...(proposed && { resolution: proposed }) },
    },
    ...{ position, agendaRevision: position },
  };
}
