/** The door of notices of meetings. */
export { NoticesModule } from './notices.module.js';
