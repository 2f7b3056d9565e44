/** The door of the scrutineers' page of a general meeting. */
export { ScrutineerLink } from './scrutineer-link.js';
export { ScrutineerPage } from './scrutineer-page.js';
