/** The door of the meetings module. */
export { Calendar } from './calendar.js';
export { MeetingCommands } from './meeting-commands.js';
export { meetingKind } from './meeting-kind.js';
export { MeetingViews } from './meeting-views.js';
export { MeetingsModule } from './meetings.module.js';
