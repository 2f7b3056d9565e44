/** The door of what pages say of a resolution. */
export { ResolutionText } from './resolution-text.js';
