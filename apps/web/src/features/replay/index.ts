/** The door of the replay. */
export { ReplayPage } from './replay-page.js';
