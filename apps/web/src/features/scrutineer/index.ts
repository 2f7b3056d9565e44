/** The door of the scrutineers' page of a general meeting. */
export { ScrutineerPage } from './scrutineer-page.js';
