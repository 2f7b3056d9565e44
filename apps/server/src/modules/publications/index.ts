/** The door of the publications module. */
export { PublicationsModule } from './publications.module.js';
