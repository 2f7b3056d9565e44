/** The door of calling an election. */
export { CallElectionPage } from './call-page.js';
