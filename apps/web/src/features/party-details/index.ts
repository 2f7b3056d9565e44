/** The door of changes of party details: asking for one's own party, and deciding. */
export { PartyDetailsPage } from './party-details-page.js';
export { PartyDetailRequestsPage } from './party-detail-requests-page.js';
