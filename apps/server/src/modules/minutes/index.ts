/** The door of the minutes module. */
export { MinutesModule } from './minutes.module.js';
