/** The door of modifications. */
export { ChangesModule } from './changes.module.js';
export { Codes, NO_CODE } from './codes.js';
export { ModificationViews } from './modification-views.js';
export { type HeldModification, HeldModifications, stepsOf } from './held-modifications.js';
export { ModificationCommands } from './modification-commands.js';
export { ModificationStreams } from './modification-streams.js';
