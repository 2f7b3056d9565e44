/** The door of the member's page. */
export { MemberPage } from './member-page.js';
