/** The door of annulling votes by two people: what is said of it, and the acts of those who may. */
export { AnnulmentNotice } from './annulment-notice.js';
export { PendingAnnulments } from './pending-annulments.js';
export { ProposeDialog } from './annulment-dialogs.js';
