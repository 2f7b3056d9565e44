/** The door of the minutes module. */
export { HeldMinutes } from './held-minutes.js';
export { MinutesModule } from './minutes.module.js';
