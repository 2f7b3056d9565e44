/** The call of a written decision: what is asked of which body, written into a journal of its own in one act. */
import { Injectable } from '@nestjs/common';
import type { MeetingSummary } from '@quorate/contracts';
import { accept, type MeetingCommand, type Result, type Roster, type WrittenQuestion } from '@quorate/domain';
import { type Author, Journal } from '../../platform/journal/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { Calendar } from './calendar.js';
import { clocksOf } from './clocks-of.js';
import { digestOf, meetingIdFor } from './command-keys.js';
import { meetingKind } from './meeting-kind.js';

export interface WrittenCall {
  readonly bodyId: string;
  readonly title: string;
  /** Null: as long as the body leaves it open by default. */
  readonly workingDays: number | null;
  readonly questions: readonly WrittenQuestion[];
  /** Given where something else than the request decides which written decision it is. */
  readonly meetingId?: string;
}

/** What a module that keeps the members says against circulating a resolution to the body today. */
export type CirculationCheck = (bodyId: string, roster: Roster) => Promise<Result<null>>;

@Injectable()
export class WrittenDecisions {
  private readonly checks: CirculationCheck[] = [];

  constructor(
    private readonly journal: Journal,
    private readonly calendar: Calendar,
    private readonly bodies: Bodies,
  ) {}

  /** Asked before resolutions go out; what is out already was asked about then. */
  beforeCirculation(check: CirculationCheck): void {
    this.checks.push(check);
  }

  /** The same key gives the same written decision. */
  async call(asked: WrittenCall, by: Author, key: string): Promise<Result<MeetingSummary>> {
    const { bodyId, title, questions } = asked;
    const body = await this.bodies.find(bodyId);
    if (!body) return BODY_UNKNOWN;
    const { name, code, writing } = body;
    const { meetingId = meetingIdFor(by.personId, key) } = asked;
    const roster = await this.bodies.rosterOf(bodyId);
    const circulates = questions.some(({ item }) => item.resolution !== undefined);
    if (circulates && (await this.calendar.find(meetingId)) === null) {
      for (const check of this.checks) {
        const checked = await check(bodyId, roster);
        if (!checked.ok) return checked;
      }
    }
    const command: MeetingCommand = {
      ...{ type: 'written.call', meetingId, bodyId, bodyName: name, bodyCode: code, title, questions },
      clocks: clocksOf(body),
      reminders: writing.reminders,
      roster,
      workingDays: asked.workingDays ?? writing.workingDays,
    };
    const ask = { streamId: meetingId, by, key, digest: digestOf(asked), command, begins: true };
    const written = await this.journal.submit(meetingKind, ask);
    if (!written.ok) return written;
    const summary = await this.calendar.find(meetingId);
    if (!summary) throw new Error('a written decision is not in the calendar');
    return accept(summary);
  }
}
