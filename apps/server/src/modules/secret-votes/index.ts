/** The door of secret votes: their acts, between the journal of the meeting, the registrar and the box. */
export { SecretVotesModule } from './secret-votes.module.js';
