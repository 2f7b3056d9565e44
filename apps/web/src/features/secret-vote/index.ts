/** The door of secret votes: the page of one. */
export { SecretVotePage } from './secret-vote-page.js';
