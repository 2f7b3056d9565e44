/** The door of the papers module. */
export { fileHeaders } from './file-headers.js';
export { PapersModule } from './papers.module.js';
