/** The door of the papers module. */
export { PapersModule } from './papers.module.js';
