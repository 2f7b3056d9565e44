/** The door of the desk of modifications: raising one, and writing what happened to it. */
export { ModificationDesk } from './modification-desk.js';
export { RaisePage } from './raise-page.js';
