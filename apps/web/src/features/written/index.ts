/** The door of calling a decision in writing. */
export { CallPage } from './call-page.js';
