/** The door of the verification module. */
export { VerificationModule } from './verification.module.js';
