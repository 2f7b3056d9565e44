/** The door of the mailbox page. */
export { MailboxPage } from './mailbox-page.js';
