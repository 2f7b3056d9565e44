/** The door of the minutes, for whoever reads them. */
export { MinutesPage } from './minutes-page.js';
export { sayEntryNos } from './say-entry-nos.js';
export { VersionList } from './version-list.js';
export { VersionPage } from './version-page.js';
