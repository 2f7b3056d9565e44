/** The door of the register module. */
export { RegisterModule } from './register.module.js';
