/** How the members of a body attended its meetings, over HTTP. */
import { ATTENDED } from '@quorate/domain';
import { z } from 'zod';
import { route } from '../wire/route.js';
import { day, id, instant } from '../wire/scalars.js';

const attended = z.enum(ATTENDED);

const counts = z.object({
  whole: z.number().int(),
  part: z.number().int(),
  alternate: z.number().int().describe('never there themselves, but an alternate sat in the seat'),
  apologies: z.number().int(),
  absent: z.number().int(),
});

export const memberAttendance = z
  .object({
    personId: id,
    name: z.string(),
    seat: z.string(),
    counts,
    percent: z.number().int().describe('of the meetings held while they were a member, attended in person'),
  })
  .meta({ id: 'MemberAttendance' });
export type MemberAttendance = z.infer<typeof memberAttendance>;

export const meetingAttendance = z
  .object({
    meetingId: id,
    title: z.string(),
    startsAt: instant,
    counts,
    lines: z.array(z.object({ personId: id, attended })),
  })
  .meta({ id: 'MeetingAttendance' });
export type MeetingAttendance = z.infer<typeof meetingAttendance>;

export const attendanceView = z
  .object({
    from: day,
    to: day,
    members: z.array(memberAttendance).describe('by name'),
    meetings: z.array(meetingAttendance).describe('closed ones that began on these days, the latest first'),
  })
  .meta({ id: 'Attendance' });
export type AttendanceView = z.infer<typeof attendanceView>;

const params = z.strictObject({ bodyId: id });
const query = z.strictObject({
  from: day.optional().describe('a year before the last day where it is left out'),
  to: day.optional().describe('today where it is left out'),
});

export const attendanceRoutes = {
  see: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/attendance',
    action: 'attendance.read',
    summary: 'How the members of the body attended its meetings, for members and officers',
    params,
    query,
    limit: { atOnce: 30, perSecond: 2 },
    reply: attendanceView,
  }),
  csv: route({
    method: 'GET',
    path: '/api/bodies/:bodyId/attendance.csv',
    action: 'attendance.read',
    summary: 'The same as a CSV file, a line for each member and meeting, safe to open in a spreadsheet',
    params,
    query,
    limit: { atOnce: 20, perSecond: 1 },
    media: 'text/csv',
    reply: z.string(),
  }),
} as const;
