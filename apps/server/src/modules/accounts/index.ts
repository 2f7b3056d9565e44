/** The door of the accounts module. */
export { AccountsModule } from './accounts.module.js';
export { PartyDetailRequests } from './party-detail-requests.js';
