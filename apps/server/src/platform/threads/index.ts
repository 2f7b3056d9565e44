/** The door of threads: heavy work that nobody's ballot waits for. */
export { givingWay } from './giving-way.js';
export { InTurn } from './in-turn.js';
export { inThread, ThreadGaveUp, type ThreadProgress } from './in-thread.js';
