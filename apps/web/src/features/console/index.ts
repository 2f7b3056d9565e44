/** The door of the officers' pages: the secretary's console and the Chair's view. */
export { ChairPage } from './chair-page.js';
export { ConsolePage } from './console-page.js';
