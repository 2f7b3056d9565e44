/** The door of jobs: work that may wait. */
export { Jobs } from './jobs.js';
export type { Cause } from './lane.js';
