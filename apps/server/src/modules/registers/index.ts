/** The door of the registers. */
export { type OwnedAction, OwnedActions } from './owned-actions.js';
export { Registers } from './registers.js';
export { RegistersModule } from './registers.module.js';
