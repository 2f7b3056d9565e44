/** The door of the newsletters for everybody: the list with the form to sign up, one issue, and the pages that mailed links lead to. */
export { ConfirmPage, LeavePage } from './link-pages.js';
export { IssuePage } from './issue-page.js';
export { IssueSections } from './issue-sections.js';
export { NewslettersPage } from './newsletters-page.js';
export { newslettersKey, useNewsletters } from './use-newsletters.js';
