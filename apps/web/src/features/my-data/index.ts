/** The door of what is held about oneself, and of the requests to be erased. */
export { ErasureRequestsPage } from './erasure-requests-page.js';
export { MyDataPage } from './my-data-page.js';
