/** The door of the proposals of parties for modifications. */
export { ProposalsModule } from './proposals.module.js';
