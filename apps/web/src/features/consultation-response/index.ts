/** The door of answering a consultation. */
export { RespondPage } from './respond-page.js';
