/** The door of the rules of the code on modifications. */
export { CodePage } from './code-page.js';
