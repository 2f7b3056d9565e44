/** The door of jobs: work that may wait. */
export { Jobs } from './jobs.js';
export { type Cause, type JobData, makeQueueTables } from './lane.js';
export { Ticker } from './ticker.js';
export { QueuesController } from './queues.controller.js';
