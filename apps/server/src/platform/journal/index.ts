/** The door of journal: append-only streams, their intake and their consumers. */
export { type Consumer, Consumers } from './consumer.js';
export { ENTRY_NOT_SHOWN, MEETING_NOT_SHOWN, MEETING_UNKNOWN } from './meeting-unknown.js';
export { JournalModule } from './journal.module.js';
export { Journal, type Moved } from './journal.js';
export { byNobody } from './by-nobody.js';
export { nextSalt } from './next-salt.js';
export type {
  Ask,
  Author,
  JournalEntry,
  Proposal,
  RecordedEntry,
  StoredEntry,
  StreamKind,
  Written,
} from './stream-kind.js';
