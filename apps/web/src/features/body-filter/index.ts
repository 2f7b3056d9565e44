/** The door of the choice of a body. */
export { BodyFilter } from './body-filter.js';
