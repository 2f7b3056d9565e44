/** The door of the register of interests: one's own declaration, and what a body reads. */
export { BodyInterestsPage } from './body-interests-page.js';
export { MyInterestsPage } from './my-interests-page.js';
