/** The door of what every page of one consultation needs: reading it, acting in it, its files and answers. */
export { FileLink } from './file-link.js';
export { SaidAnswer } from './said-answer.js';
export { consultationPath, noConsultation, useConsultation, useConsultationAct } from './use-consultation.js';
export { type ConsultationFile, UploadField } from './upload-field.js';
