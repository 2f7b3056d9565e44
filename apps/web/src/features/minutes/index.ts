/** The door of the minutes. */
export { MinutesPage } from './minutes-page.js';
