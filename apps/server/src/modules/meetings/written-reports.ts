/** Tells a meeting, when it starts, what its body decided in writing since the last one, so that its minutes report it. */
import { Injectable } from '@nestjs/common';
import { itemOf, type MeetingCommandData, type MeetingState, sayResult, voteSubject } from '@quorate/domain';
import { type Author, Journal } from '../../platform/journal/index.js';
import { Calendar } from './calendar.js';
import { digestOf } from './command-keys.js';
import { meetingKind } from './meeting-kind.js';

type Report = MeetingCommandData['written.report'];

@Injectable()
export class WrittenReports {
  constructor(
    private readonly journal: Journal,
    private readonly calendar: Calendar,
  ) {}

  /** What another meeting of the body was told is not told again. */
  async tell(meetingId: string, by: Author): Promise<void> {
    const { meeting } = await this.journal.stateOf(meetingKind, meetingId);
    const writtenIds = await this.calendar.unreported(meeting.bodyId);
    const written = await Promise.all(writtenIds.map((id) => this.journal.stateOf(meetingKind, id)));
    const reports = written.flatMap((one) => decisionsOf(one.meeting));
    if (reports.length === 0) return;
    const command = { type: 'written.report', reports } as const;
    const digest = digestOf(command);
    // A colon, so that no key a person may choose is ever this one.
    const key = `reports:${digest}`;
    await this.journal.submit(meetingKind, { streamId: meetingId, by, key, digest, command, begins: false });
  }
}

/** The outcomes that were declared, annulled ones among them as such. */
function decisionsOf(meeting: MeetingState): Report['reports'][number][] {
  return meeting.votes.flatMap((vote) => {
    const item = itemOf(meeting, vote.itemId);
    const result = sayResult(vote, voteSubject(vote, item));
    if (item === null || result === null || vote.declaredAt === null) return [];
    const { voteId, question, declaredAt } = vote;
    const decision = { meetingId: meeting.meetingId, voteId, question, result, declaredAt };
    return [{ decision, item }];
  });
}
