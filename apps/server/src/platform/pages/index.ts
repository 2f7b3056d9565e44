/** The door of pages: the built web app on the same port. */
export { serveWebPages } from './web-pages.js';
