/** The door of lookup: answers asked for in batches. */
export { BatchedLookup } from './batched-lookup.js';
