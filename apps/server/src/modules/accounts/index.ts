/** The door of the accounts module. */
export { AccountMail, type Letter } from './account-mail.js';
export { AccountsModule } from './accounts.module.js';
export { PartyDetailRequests } from './party-detail-requests.js';
