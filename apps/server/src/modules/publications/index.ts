/** The door of the publications module. */
export { Publications } from './publications.js';
export { PublicationsModule } from './publications.module.js';
