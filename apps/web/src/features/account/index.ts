/** The door of a person's own account: sign-ins, sessions, what is kept of them. */
export { AccountPage } from './account-page.js';
