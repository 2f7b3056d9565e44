/** The door of personal data: who copies or erases asks each module for its part. */
export { ownRowsOf } from './own-rows.js';
export { type Afterwards, type PersonalPart, PersonalParts, type Subject } from './personal-parts.js';
