/** The door of the register of modifications and their consultations. */
export { ConsultationsPage } from './consultations-page.js';
export { ModificationPage } from './modification-page.js';
export { ModificationsPage } from './modifications-page.js';
