/** The door of the register of modifications. */
export { ModificationPage } from './modification-page.js';
export { ModificationsPage } from './modifications-page.js';
