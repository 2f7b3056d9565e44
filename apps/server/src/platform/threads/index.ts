/** The door of threads: heavy work that nobody's ballot waits for. */
export { inThread, ThreadGaveUp } from './in-thread.js';
