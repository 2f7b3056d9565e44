/** The door of what this browser remembers of journals. */
export { HistoryBanner } from './history-banner.js';
