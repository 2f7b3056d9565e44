/** The door of the search. */
export { SearchPage } from './search-page.js';
