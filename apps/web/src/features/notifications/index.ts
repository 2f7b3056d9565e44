/** The door of the pages on how a person is told of what. */
export { NotificationsPage } from './notifications-page.js';
export { UnsubscribePage } from './unsubscribe-page.js';
