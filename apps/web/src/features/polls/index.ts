/** The door of polls: demanding one, and what the demands come to. */
export { DemandsOnItem, PollDemands } from './poll-demands.js';
