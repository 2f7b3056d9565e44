/** The door of the result page. */
export { ResultPage } from './result-page.js';
