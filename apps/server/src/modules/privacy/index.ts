/** The door of the privacy module. */
export { PrivacyModule } from './privacy.module.js';
