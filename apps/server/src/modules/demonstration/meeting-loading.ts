/**
 * Puts the meetings of the demonstration into the calendar by the same commands that people give; those whose day is over are
 * written down as they were held. Every command has a fixed idempotency key, so a loading that was cut off goes on where it stopped.
 */
import { Injectable } from '@nestjs/common';
import type { ReadCommand, CommandReply } from '@quorate/contracts';
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
import { Calendar, HeldMeetings, MeetingCommands } from '../meetings/index.js';
import type { DemonstrationData, DemonstrationItem, DemonstrationMeeting } from './demonstration-data.js';
import { stepsOf } from './held-meeting.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

const CALLS = '10:00';

/** Gives a meeting one command after another, each under the next key. */
export type Give = (by: Author, command: ReadCommand) => Promise<CommandReply>;

@Injectable()
export class MeetingLoading {
  constructor(
    private readonly calendar: Calendar,
    private readonly commands: MeetingCommands,
    private readonly held: HeldMeetings,
    private readonly bodies: Bodies,
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
    const body = data.bodies.find(({ code }) => code === meeting.body);
    if (!body) throw new Error(`the demonstration data has no body ${meeting.body}`);
    const items = meeting.agenda === null ? [] : (data.agendas.get(meeting.agenda) ?? []);
    const secretary = authorFor(body.secretaries[0] ?? '', people, 'secretary');
    const name = `demonstration-${meeting.body}-${meeting.date ?? 'coming'}`;
    const date = meeting.date ?? (await this.dayOf(meeting, bodyId)) ?? dayAhead(now, meeting.weeksAhead);
    const { number, title, place, start, end, stage, calledOn } = meeting;
    const plan = {
      ...{ bodyId, number, title, place },
      ...{ startsAt: ukInstant(date, start), endsAt: ukInstant(date, end) },
    };
    const { seats } = await this.bodies.rosterOf(bodyId);
    if (stage === 'closed' && calledOn !== null && plan.endsAt <= now) {
      const chair = authorFor(body.chair ?? '', people, 'chair');
      const calledAt = ukInstant(calledOn, CALLS);
      const parties = new Map(
        data.partiesByCategory.flatMap((all) => all.parties.map((one) => [one.signifier, one.name])),
      );
      const addItem = (item: DemonstrationItem, at: number): MeetingCommand =>
        itemCommand(item, at, people, calledOn);
      const was = { secretary, chair, seats, items, parties, addItem, calledAt, startsAt: plan.startsAt };
      valueOf(await this.held.write({ plan, plannedAt: calledAt, steps: stepsOf(was) }, secretary, name));
      return;
    }
    const { meetingId } = valueOf(await this.commands.plan(plan, secretary, `${name}-plan`));
    let given = 0;
    const give: Give = async (by, command) => {
      given += 1;
      return valueOf(await this.commands.do(meetingId, command, by, `${name}-${String(given)}`));
    };
    for (const [position, item] of items.entries()) {
      await give(secretary, itemCommand(item, position, people, ukCalendarDate(now)));
    }
    await giveProxies(give, secretary, meeting, seats, people);
    if (stage === 'called') await give(secretary, { type: 'meeting.call' });
  }

  /** The day that a loading which was cut off chose, maybe yesterday. */
  private async dayOf({ title }: DemonstrationMeeting, bodyId: string): Promise<string | null> {
    const planned = (await this.calendar.list({ bodyId })).find((one) => one.title === title);
    return planned === undefined ? null : ukCalendarDate(planned.startsAt);
  }
}

function authorFor(name: string, people: PeopleByName, role: 'secretary' | 'chair'): Author {
  return { personId: found(people, name), name, roles: [role] };
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
  { records: _records, vote: _vote, resolution, ...item }: DemonstrationItem,
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
