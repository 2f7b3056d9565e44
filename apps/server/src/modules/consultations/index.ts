/** The door of the consultations module. */
export { ConsultationStreams } from './consultation-streams.js';
export { ConsultationsModule } from './consultations.module.js';
export { type HeldConsultation, HeldConsultations } from './held-consultations.js';
export { RespondingParties } from './responding-parties.js';
