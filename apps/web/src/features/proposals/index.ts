/** The door of the proposals of parties for modifications. */
export { ProposalsPage } from './proposals-page.js';
