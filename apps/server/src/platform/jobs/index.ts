/** The door of jobs: work that may wait. */
export { type Cause, Jobs } from './jobs.js';
