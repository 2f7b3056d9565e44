/** The door of the domain: pure rules, named as the field names them. */
export * from './access/access-table.js';
export * from './audience/audience.js';
export * from './counting/ballot.js';
export * from './counting/outcome.js';
export * from './counting/roll.js';
export * from './meeting/decide-context.js';
export * from './meeting/meeting-command.js';
export * from './meeting/meeting-entry.js';
export * from './meeting/meeting-state.js';
export * from './meeting/roster.js';
export * from './quorum/quorum.js';
export * from './rule-set/rule-set.js';
export * from './value/assert-never.js';
export * from './value/refusal.js';
