/** The door of the meetings module. */
export { Calendar } from './calendar.js';
export { type MeetingPlan, MeetingCommands } from './meeting-commands.js';
export { meetingKind, type MeetingWithBox } from './meeting-kind.js';
export { MeetingViews } from './meeting-views.js';
export { MeetingRow } from './meeting.entity.js';
export { MeetingsModule } from './meetings.module.js';
