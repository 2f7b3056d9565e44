/** The door of the registers. */
export { RegistersPage } from './registers-page.js';
