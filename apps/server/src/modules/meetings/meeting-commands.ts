/** Commands on their way into a meeting's journal: planned meetings, acts of people, and rosters kept up to date. */
import { Injectable } from '@nestjs/common';
import type { CommandReply, MeetingSummary } from '@quorate/contracts';
import {
  accept,
  isOnSeat,
  type MeetingCommand,
  refuse,
  type Result,
  type Roster,
  seatIn,
  seatsOfPerson,
} from '@quorate/domain';
import { violates } from '../../platform/database/index.js';
import { type Author, Journal, type Written } from '../../platform/journal/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { BallotReceipts } from './ballot-receipts.js';
import { Calendar } from './calendar.js';
import { clocksOf } from './clocks-of.js';
import { replyOf } from './command-answer.js';
import { digestOf, meetingIdFor } from './command-keys.js';
import { meetingKind } from './meeting-kind.js';
import { RosterKeeper } from './roster-keeper.js';
import { WrittenReports } from './written-reports.js';

export interface MeetingPlan {
  readonly bodyId: string;
  /** next: the one after the body's highest. null: ex-committee, without a number. */
  readonly number: number | 'next' | null;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
}

type PlanCommand = Extract<MeetingCommand, { type: 'meeting.plan' }>;

const NUMBER_TRIES = 5;
/** These are decided on the roster as it stands now; a seat is taken on it when the one in the journal lacks the person. */
const ROSTERED: ReadonlySet<string> = new Set([
  'meeting.call',
  'meeting.start',
  'vote.open',
  'vote.call-run-off',
  'vote.give-casting-vote',
  'secret-vote.prepare',
  'seat.take',
  'lots.take',
  ...['proxy.appoint', 'proxies.appoint', 'proxies.revoke', 'advance-votes.give'],
  // Before the call the roster is kept up to date by nobody else.
  'interest.declare',
  'interest.withdraw',
  'short-notice.agree',
  'short-notice.withdraw',
  'question.ask',
]);

const WRITTEN_ROSTERED: ReadonlySet<string> = new Set([
  ...['ballot.cast', 'ballots.cast', 'ballot.record', 'vote.close'],
]);

export type Write = () => Promise<Result<Written>>;
export type Around = (
  meetingId: string,
  command: MeetingCommand,
  write: Write,
  by: Author,
) => Promise<Result<Written>>;

@Injectable()
export class MeetingCommands {
  private readonly arounds = new Map<string, Around>();

  constructor(
    private readonly journal: Journal,
    private readonly calendar: Calendar,
    private readonly bodies: Bodies,
    private readonly receipts: BallotReceipts,
    private readonly reports: WrittenReports,
    private readonly rosters: RosterKeeper,
  ) {}

  /** For a module that keeps something beside the journal: its part is done around the writing of every act of the type. One module for a type. */
  around(type: MeetingCommand['type'], around: Around): void {
    if (this.arounds.has(type)) throw new Error(`another module stands around ${type}`);
    this.arounds.set(type, around);
  }

  /** Puts a meeting in the calendar; the same key gives the same meeting. */
  async plan(plan: MeetingPlan, by: Author, key: string): Promise<Result<MeetingSummary>> {
    const meetingId = meetingIdFor(by.personId, key);
    const digest = digestOf(plan);
    for (let attempt = 1; ; attempt += 1) {
      const number = plan.number === 'next' ? await this.calendar.nextNumber(plan.bodyId) : plan.number;
      const planned = await this.planOf(plan, number, meetingId);
      if (!planned.ok) return planned;
      const command = planned.value;
      try {
        const written = await this.journal.submit(meetingKind, {
          streamId: meetingId,
          by,
          key,
          digest,
          command,
          begins: true,
        });
        if (!written.ok) return written;
        const summary = await this.calendar.find(meetingId);
        if (!summary) throw new Error('a planned meeting is not in the calendar');
        return accept(summary);
      } catch (error) {
        if (!violates(error, 'meeting_number')) throw error;
        if (plan.number !== 'next')
          return refuse(
            'conflict',
            'number-taken',
            'This body already has a meeting with that number.',
            'number',
          );
        if (attempt === NUMBER_TRIES) throw error;
      }
    }
  }

  /** The command that puts a meeting in the calendar, with the roster and the clocks that its body has now. */
  async planOf(plan: MeetingPlan, number: number | null, meetingId: string): Promise<Result<PlanCommand>> {
    const body = await this.bodies.find(plan.bodyId);
    if (!body) return BODY_UNKNOWN;
    return accept({
      ...{ type: 'meeting.plan', ...plan, meetingId, number, bodyName: body.name, bodyCode: body.code },
      clocks: clocksOf(body),
      roster: await this.bodies.rosterOf(plan.bodyId),
    });
  }

  /** Decides and writes one act; answered after its commit. */
  async do(
    meetingId: string,
    command: MeetingCommand,
    by: Author,
    key: string,
  ): Promise<Result<CommandReply>> {
    if (await this.isRostered(meetingId, command.type)) await this.refreshRoster(meetingId, command, by);
    const ask = { streamId: meetingId, by, key, digest: digestOf(command), command, begins: false };
    const write: Write = () => this.journal.submit(meetingKind, ask);
    const around = this.arounds.get(command.type);
    const written = await (around === undefined ? write() : around(meetingId, command, write, by));
    if (!written.ok) return written;
    if (command.type === 'meeting.start') await this.reports.tell(meetingId, by);
    return accept(replyOf(meetingId, written.value, this.receipts));
  }

  /** The stored reply to one of one's own keys. */
  async replyTo(meetingId: string, personId: string, key: string): Promise<Result<CommandReply>> {
    const written = await this.journal.replyTo(meetingKind, meetingId, personId, key);
    if (written) return accept(replyOf(meetingId, written, this.receipts));
    return refuse(
      'missing',
      'not-recorded',
      'Nothing was recorded under this key. It is safe to send the act again.',
    );
  }

  /** In writing nobody takes a seat, so who may vote is read when they do. */
  private async isRostered(meetingId: string, type: string): Promise<boolean> {
    if (ROSTERED.has(type)) return true;
    return WRITTEN_ROSTERED.has(type) && (await this.calendar.isWritten(meetingId));
  }

  /** Where somebody acts for seats that they are known to be on, nothing is read: a company has thousands. */
  private async refreshRoster(meetingId: string, command: MeetingCommand, by: Author): Promise<void> {
    const { meeting } = await this.journal.stateOf(meetingKind, meetingId);
    if (!isKnown(meeting.roster, command, by)) await this.rosters.refresh(meetingId, by);
  }
}

/** False for acts that depend on more of the roster than who acts. */
function isKnown(roster: Roster | null, command: MeetingCommand, { personId }: Author): boolean {
  const seats = roster?.seats ?? [];
  const isOn = (seatId: string, person: string): boolean => {
    const seat = seatIn(seats, seatId);
    return seat !== null && isOnSeat(seat, person);
  };
  switch (command.type) {
    case 'seat.take':
      return isOn(command.seatId, command.personId);
    case 'lots.take':
      return seatsOfPerson(seats, personId).some(
        ({ member, holderId }) => holderId !== undefined && member?.personId === personId,
      );
    case 'proxy.appoint':
      return isOn(command.seatId, personId);
    case 'proxies.appoint':
      return command.proxies.every(({ seatIds }) => seatIds.every((seatId) => isOn(seatId, personId)));
    case 'advance-votes.give':
      return command.lots.every(({ seatIds }) => seatIds.every((seatId) => isOn(seatId, personId)));
    case 'proxies.revoke':
      return command.seatIds.every((seatId) => isOn(seatId, personId));
    default:
      return false;
  }
}
