/** The door of personal data: who copies or erases asks each module for its part. */
export { copiedRows, ownRowsOf } from './own-rows.js';
export {
  type Afterwards,
  type CopiedSection,
  type PersonalPart,
  PersonalParts,
  type Subject,
} from './personal-parts.js';
