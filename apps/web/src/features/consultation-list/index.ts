/** The door of lists of consultations, on their own page and on others. */
export { ConsultationState, ConsultationTable } from './consultation-table.js';
export { consultationHref, consultationName, type ConsultationId } from './consultation-words.js';
export { useConsultations } from './use-consultations.js';
