/** The door of the registers. */
export { RegistersModule } from './registers.module.js';
