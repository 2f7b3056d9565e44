/** The door of the desk on which newsletters are written and sent, of its sections, and of the list of those who get them. */
export { NewsletterDeskPage } from './desk-page.js';
export { SectionsPage } from './sections-page.js';
export { SubscribersPage } from './subscribers-page.js';
