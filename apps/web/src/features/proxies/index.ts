/** The door of proxies: appointing one and revoking it, by the member or by the secretary for them. */
export { AppointDialog, type AppointDialogProps } from './appoint-dialog.js';
export { RevokeDialog, type RevokeDialogProps } from './revoke-dialog.js';
