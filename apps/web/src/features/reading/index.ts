/** The door of what pages read over HTTP: on its way, failed, or there. */
export { Reading, type ReadingProps } from './reading.js';
