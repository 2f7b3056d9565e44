/** The door of the document that officers work on. */
export { DocumentsController } from './documents.controller.js';
export { DocumentStore } from './document-store.js';
export { MinutesDocuments } from './minutes-documents.js';
export { openedVotes } from './opened-votes.js';
