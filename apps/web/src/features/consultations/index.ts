/** The door of consultations as everybody reads them. */
export { ConsultationPage } from './consultation-page.js';
export { ConsultationsPage } from './consultations-page.js';
