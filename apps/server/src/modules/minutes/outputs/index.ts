/** The door of the outputs: one version of the minutes as page, PDF and Word file. */
export { minutesDocx } from './minutes-docx.js';
export { minutesPage } from './minutes-page.js';
export { minutesPaper } from './minutes-paper.js';
export type { WrittenMinutes } from './written-minutes.js';
