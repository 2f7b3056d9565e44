/** The door of the attendance of members. */
export { AttendancePage } from './attendance-page.js';
