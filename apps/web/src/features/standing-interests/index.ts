/** The door of what a person declared in the register of interests, beside where an interest in an item is declared. */
export { StandingInterests } from './standing-interests.js';
