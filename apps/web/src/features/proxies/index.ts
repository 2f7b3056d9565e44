/** The door of proxies: appointing and revoking one, advance votes, and casting what is directed. */
export { AdvanceVotes } from './advance-votes.js';
export { DirectedVotes, useDirectedSeats, type DirectedSeat } from './directed-votes.js';
export { DirectionTotals } from './direction-totals.js';
export { GivenProxies } from './given-proxies.js';
export { HeldProxies } from './held-proxies.js';
export { AppointDialog, type AppointDialogProps } from './appoint-dialog.js';
export { RevokeDialog, type RevokeDialogProps } from './revoke-dialog.js';
