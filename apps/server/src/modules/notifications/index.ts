/** The door of the notifications: what people are told by mail. */
export { NotificationsModule } from './notifications.module.js';
