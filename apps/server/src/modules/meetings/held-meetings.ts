/** Meetings that are over when a house begins: in the calendar by one act, told with the days on which they were held. */
import { Injectable } from '@nestjs/common';
import type { Result } from '@quorate/domain';
import { type Author, Journal } from '../../platform/journal/index.js';
import { digestOf, meetingIdFor } from './command-keys.js';
import type { HeldStep } from './hold-meeting.js';
import { MeetingCommands, type MeetingPlan } from './meeting-commands.js';
import { meetingKind } from './meeting-kind.js';

export interface HeldMeeting {
  readonly plan: MeetingPlan & { readonly number: number | null };
  readonly plannedAt: string;
  readonly steps: readonly HeldStep[];
}

@Injectable()
export class HeldMeetings {
  constructor(
    private readonly journal: Journal,
    private readonly commands: MeetingCommands,
  ) {}

  /** The same key gives the same meeting. */
  async write(
    { plan, plannedAt, steps }: HeldMeeting,
    officer: Author,
    key: string,
  ): Promise<Result<unknown>> {
    const meetingId = meetingIdFor(officer.personId, key);
    const planned = await this.commands.planOf(plan, plan.number, meetingId);
    if (!planned.ok) return planned;
    const first: HeldStep = { at: plannedAt, by: officer, command: () => planned.value };
    const command = { type: 'meeting.hold' as const, steps: [first, ...steps] };
    const digest = digestOf({ plan, plannedAt });
    return this.journal.submit(meetingKind, {
      ...{ streamId: meetingId, by: officer, key, digest, command, begins: true },
    });
  }

  /** What was done about it afterwards, each step with its own day too; the same key writes nothing twice. */
  goOn(
    meetingId: string,
    steps: readonly HeldStep[],
    officer: Author,
    key: string,
  ): Promise<Result<unknown>> {
    const command = { type: 'meeting.hold' as const, steps };
    const digest = digestOf(steps.map(({ at }) => at));
    return this.journal.submit(meetingKind, {
      ...{ streamId: meetingId, by: officer, key, digest, command, begins: false },
    });
  }
}
