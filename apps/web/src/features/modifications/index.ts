/** The door of the modifications: their register, the life of one, the status report of a month. */
export { ModificationPage } from './modification-page.js';
export { ModificationsPage } from './modifications-page.js';
export { StatusReportPage } from './status-report-page.js';
