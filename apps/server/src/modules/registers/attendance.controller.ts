/** HTTP for the attendance of members. */
import { Controller, Res } from '@nestjs/common';
import { attendanceRoutes, type InputOf, type ReplyOf } from '@quorate/contracts';
import { sayAttended, sayMeeting, ukCalendarDate } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { answered, asFile, Handles, Input } from '../../platform/http/index.js';
import { writeCsv } from '../register/index.js';
import { Attendance, type AttendedMeetings, attendanceView } from './attendance.js';

const COLUMNS = ['meeting', 'date', 'member', 'seat', 'attendance'];

@Controller()
export class AttendanceController {
  constructor(private readonly attendance: Attendance) {}

  @Handles(attendanceRoutes.see)
  async see(
    @Input() { params, query }: InputOf<typeof attendanceRoutes.see>,
  ): Promise<ReplyOf<typeof attendanceRoutes.see>> {
    return attendanceView(await answered(this.attendance.of(params.bodyId, query)));
  }

  @Handles(attendanceRoutes.csv)
  async csv(
    @Input() { params, query }: InputOf<typeof attendanceRoutes.csv>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const attended = await answered(this.attendance.of(params.bodyId, query));
    return asFile(reply, 'attendance.csv', writeCsv(COLUMNS, rowsOf(attended)));
  }
}

function rowsOf({ meetings }: AttendedMeetings): string[][] {
  return meetings.flatMap(({ meeting, lines }) =>
    lines.map(({ person, seat, attended }) => [
      ...[sayMeeting(meeting), ukCalendarDate(meeting.startsAt), person.name, seat],
      sayAttended(attended),
    ]),
  );
}
