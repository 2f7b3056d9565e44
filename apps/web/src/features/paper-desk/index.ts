/** The door of the secretary's papers: added, changed, opened up and taken back. */
export { PaperDesk } from './paper-desk.js';
