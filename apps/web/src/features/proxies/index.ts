/** The door of proxies: appointing and revoking one, advance votes, and casting what is directed. */
export { AdvanceVotes } from './advance-votes.js';
export { DirectionFields } from './direction-fields.js';
export { directionsIn, resolutionsOf, sayDirected, type DirectionsDraft } from './directions-draft.js';
export { freeLots } from './free-lots.js';
export { holdersFor } from './proxy-draft.js';
export { DirectedVotes, useDirectedSeats, type DirectedSeat } from './directed-votes.js';
export { GivenProxies } from './given-proxies.js';
export { HeldProxies } from './held-proxies.js';
export { AppointDialog, type AppointDialogProps } from './appoint-dialog.js';
export { useDirections } from './use-directions.js';
export { RevokeDialog, type RevokeDialogProps } from './revoke-dialog.js';
export {
  appointingAll,
  emptyEntry,
  type EntryFaults,
  faultsOfSeveral,
  lotsLeft,
  type ProxyEntry,
  type SeveralDraft,
  withLot,
} from './several-draft.js';
