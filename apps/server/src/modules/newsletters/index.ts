/** The door of the newsletters module. */
export { HeldIssues } from './held-issues.js';
export { NewsletterDesk } from './newsletter-desk.js';
export { NewsletterIssues } from './newsletter-issues.js';
export { NewslettersModule } from './newsletters.module.js';
