/**
 * Puts the meetings of the demonstration into the calendar by the same commands that people give. Every command has a
 * fixed idempotency key, so a loading that was cut off goes on where it stopped.
 */
import { Injectable } from '@nestjs/common';
import type { ReadCommand, CommandReply } from '@quorate/contracts';
import { type RosterSeat, ukInstant } from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { Bodies } from '../bodies/index.js';
import { Calendar, MeetingCommands } from '../meetings/index.js';
import type { DemonstrationData, DemonstrationItem, DemonstrationMeeting } from './demonstration-data.js';
import { holdMeeting } from './held-meeting.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

/** Gives a meeting one command after another, each under the next key. */
export type Give = (by: Author, command: ReadCommand) => Promise<CommandReply>;

@Injectable()
export class MeetingLoading {
  constructor(
    private readonly calendar: Calendar,
    private readonly commands: MeetingCommands,
    private readonly bodies: Bodies,
  ) {}

  /** True when the last meeting is in the calendar: it is planned after everything else is done. */
  async isComplete({ meetings }: DemonstrationData): Promise<boolean> {
    const last = meetings.at(-1);
    const listed = await this.calendar.list({});
    return listed.some(({ bodyCode, number }) => bodyCode === last?.body && number === last.number);
  }

  /** Plans all of them, with their agendas, and holds the one that is over. */
  async load(data: DemonstrationData, people: PeopleByName): Promise<void> {
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    const load = (meeting: DemonstrationMeeting): Promise<void> =>
      this.loadMeeting(meeting, data, people, found(bodyIds, meeting.body));
    await Promise.all(data.meetings.slice(0, -1).map(load));
    await Promise.all(data.meetings.slice(-1).map(load));
  }

  private async loadMeeting(
    meeting: DemonstrationMeeting,
    data: DemonstrationData,
    people: PeopleByName,
    bodyId: string,
  ): Promise<void> {
    const body = data.bodies.find(({ code }) => code === meeting.body);
    if (!body) throw new Error(`the demonstration data has no body ${meeting.body}`);
    const items = meeting.agenda === null ? [] : (data.agendas.get(meeting.agenda) ?? []);
    const secretary = authorFor(body.secretaries[0] ?? '', people, 'secretary');
    const name = `demonstration-${meeting.body}-${meeting.date}`;
    const { number, title, place, date, start, end } = meeting;
    const times = { startsAt: ukInstant(date, start), endsAt: ukInstant(date, end) };
    const plan = { bodyId, number, title, place, ...times };
    const { meetingId } = valueOf(await this.commands.plan(plan, secretary, `${name}-plan`));
    let given = 0;
    const give: Give = async (by, command) => {
      given += 1;
      return valueOf(await this.commands.do(meetingId, command, by, `${name}-${String(given)}`));
    };
    const itemIds = await addItems(give, secretary, items, people);
    const { seats } = await this.bodies.rosterOf(bodyId);
    await giveProxies(give, secretary, meeting, seats, people);
    if (meeting.stage !== 'planned') await give(secretary, { type: 'meeting.call' });
    if (meeting.stage !== 'closed') return;
    const chair = authorFor(body.chair ?? '', people, 'chair');
    await holdMeeting(give, { secretary, chair, seats, items, itemIds });
  }
}

function authorFor(name: string, people: PeopleByName, role: 'secretary' | 'chair'): Author {
  return { personId: found(people, name), name, roles: [role] };
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

/** Adds the items in order and answers their ids. */
async function addItems(
  give: Give,
  secretary: Author,
  items: readonly DemonstrationItem[],
  people: PeopleByName,
): Promise<string[]> {
  const itemIds: string[] = [];
  for (const [position, { records: _records, ...item }] of items.entries()) {
    const namedPersons = item.namedPersons.map((name) => found(people, name));
    const added = { ...item, namedPersons };
    const reply = await give(secretary, {
      type: 'item.add',
      item: added,
      position,
      agendaRevision: position,
    });
    itemIds.push(reply.made['itemId'] ?? '');
  }
  return itemIds;
}
