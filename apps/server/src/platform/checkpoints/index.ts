/** The door of the checkpoints: the log's key and name, what was signed, and proofs from it. */
export { Checkpoints } from './checkpoints.js';
export { CheckpointsModule } from './checkpoints.module.js';
export { Log } from './log.js';
