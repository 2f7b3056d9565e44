/** The door of the inbox: what people are told, and how they choose to be told it. */
export { InboxModule } from './inbox.module.js';
export { type News, Telling } from './telling.js';
