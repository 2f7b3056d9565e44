/** The door of the search. */
export { FoundList } from './found-list.js';
export { SearchPage } from './search-page.js';
