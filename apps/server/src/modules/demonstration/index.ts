/** The door of the demonstration module. */
export { Demonstration } from './demonstration.js';
export { DemonstrationModule } from './demonstration.module.js';
