/** The door of the notifications: what people are told by mail. */
export { letter, type MailText, sayClose } from './mail-words.js';
export { NotificationsModule } from './notifications.module.js';
