/** The door of the public pages: the front page and the page of a meeting, for anyone, without sign-in. */
export { FrontPage } from './front-page.js';
export { MeetingPage } from './meeting-page.js';
