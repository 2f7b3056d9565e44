/** The door of the session module. */
export { SessionModule } from './session.module.js';
