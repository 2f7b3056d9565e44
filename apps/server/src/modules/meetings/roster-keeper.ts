/** Keeps the rosters in meetings that are called or running up to date: a change on the page of the body is written into their journals before it is answered. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetingCommand } from '@quorate/domain';
import { type Author, byNobody, Journal } from '../../platform/journal/index.js';
import { Bodies } from '../bodies/index.js';
import { Calendar } from './calendar.js';
import { digestOf } from './command-keys.js';
import { meetingKind } from './meeting-kind.js';

/** Nobody's act in the meeting: seats and officers were changed on the page of the body. */
const BODY = byNobody('The page of the body');

@Injectable()
export class RosterKeeper implements OnModuleInit {
  /** By meeting: the refresh that waits for its turn, and the end of the last one. */
  private readonly next = new Map<string, Promise<void>>();
  private readonly ends = new Map<string, Promise<void>>();

  constructor(
    private readonly journal: Journal,
    private readonly calendar: Calendar,
    private readonly bodies: Bodies,
  ) {}

  onModuleInit(): void {
    this.bodies.onChanged(async (bodyId) => {
      for (const meetingId of await this.calendar.called(bodyId)) await this.refresh(meetingId, BODY);
    });
  }

  /** Brings the body's roster into the meeting's journal. Whoever asks while one reads it shares the next: a company has thousands of seats. */
  refresh(meetingId: string, by: Author): Promise<void> {
    const waiting = this.next.get(meetingId);
    if (waiting !== undefined) return waiting;
    const refreshed = (this.ends.get(meetingId) ?? Promise.resolve()).then(() => {
      this.next.delete(meetingId);
      return this.write(meetingId, by);
    });
    const end = refreshed
      .catch(() => undefined)
      .finally(() => {
        if (this.ends.get(meetingId) === end) this.ends.delete(meetingId);
      });
    this.next.set(meetingId, refreshed);
    this.ends.set(meetingId, end);
    return refreshed;
  }

  /** Until it is found there as it is: another change may have come while it was read. */
  private async write(meetingId: string, by: Author): Promise<void> {
    while (await this.isWritten(meetingId, by));
  }

  private async isWritten(meetingId: string, by: Author): Promise<boolean> {
    const { meeting } = await this.journal.stateOf(meetingKind, meetingId);
    const { roster, kept } = await this.bodies.rosterAndKept(meeting.bodyId);
    const command: MeetingCommand = { type: 'roster.set', roster, kept };
    const digest = digestOf(command);
    // A colon, so that no key a person may choose is ever this one.
    const key = `roster:${String(meeting.no)}:${digest}`;
    const ask = { streamId: meetingId, by, key, digest, command, begins: false };
    const written = await this.journal.submit(meetingKind, ask);
    return written.ok && written.value.to >= written.value.from;
  }
}
