/** The door of the queues page. */
export { QueuesPage } from './queues-page.js';
