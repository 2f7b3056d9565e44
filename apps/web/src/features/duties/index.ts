/** The door of the signed-in home. */
export { DutiesPage } from './duties-page.js';
export { VotesCast } from './votes-cast.js';
