/** The door of the inbox. */
export { InboxPage } from './inbox-page.js';
