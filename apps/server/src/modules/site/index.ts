/** The door of the site: what public addresses say to readers without script. */
export { SiteModule } from './site.module.js';
export { SiteWords } from './site-words.js';
