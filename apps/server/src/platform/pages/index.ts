/** The door of pages: the built web app on the same port, and the words of public addresses in it. */
export { serveWebPages } from './web-pages.js';
export type { PageWords, WordsAt } from './written-page.js';
