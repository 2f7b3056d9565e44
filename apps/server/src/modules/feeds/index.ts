/** The door of the feeds. */
export { FeedsModule } from './feeds.module.js';
