/** The door of the elections module. */
export { ElectionCommands } from './election-commands.js';
export { ElectionRegister } from './election-register.js';
export { ElectionStreams } from './election-streams.js';
export { ElectionsModule } from './elections.module.js';
export { type HeldElection, HeldElections } from './held-elections.js';
