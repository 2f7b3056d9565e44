/** The door of the page for developers. */
export { DevelopersPage } from './developers-page.js';
