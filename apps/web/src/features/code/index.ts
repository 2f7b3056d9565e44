/** The door of what the code says of its modifications, read by several pages. */
export { type CodeReply, useCode } from './use-code.js';
