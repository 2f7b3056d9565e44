/** The door of the officers' desk of an election. */
export { ElectionDeskPage } from './desk-page.js';
