/** The door of the calendar. */
export { CalendarPage } from './calendar-page.js';
