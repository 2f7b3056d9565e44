/** The door of the secretary's pages of consultations. */
export { BodyConsultationsPage } from './body-consultations-page.js';
export { ConsultationDeskPage } from './desk-page.js';
export { EditConsultationPage, NewConsultationPage } from './prepare-pages.js';
