export { type Cause, Jobs } from './jobs.js';
