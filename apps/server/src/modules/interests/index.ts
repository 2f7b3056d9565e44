/** The door of the interests module. */
export { InterestRules } from './interest-rules.js';
export { Interests } from './interests.js';
export { InterestsModule } from './interests.module.js';
