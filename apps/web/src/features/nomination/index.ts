/** The door of nominating. */
export { NominatePage } from './nominate-page.js';
