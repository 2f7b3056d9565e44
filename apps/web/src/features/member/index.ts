/** The door of the member's page. */
export { MemberPage } from './member-page.js';
export { type MySeat, mySeats } from './my-seats.js';
