/** The door of the registers. */
export { Registers } from './registers.js';
export { RegistersModule } from './registers.module.js';
