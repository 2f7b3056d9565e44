/** The door of modifications. */
export { ChangesModule } from './changes.module.js';
export { Codes } from './codes.js';
export { ModificationViews } from './modification-views.js';
export { type HeldModification, HeldModifications, stepsOf } from './held-modifications.js';
export { ModificationStreams } from './modification-streams.js';
