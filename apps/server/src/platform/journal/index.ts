/** The door of journal: append-only streams, their intake and their consumers. */
export { type Consumer, Consumers } from './consumer.js';
export { JournalModule } from './journal.module.js';
export { Journal, type Moved } from './journal.js';
export type { Ask, Author, JournalEntry, Proposal, StoredEntry, StreamKind, Written } from './stream-kind.js';
