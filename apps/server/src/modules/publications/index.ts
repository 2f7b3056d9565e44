/** The door of the publications module. */
export { Publication } from './publication.entity.js';
export { PublicationsModule } from './publications.module.js';
