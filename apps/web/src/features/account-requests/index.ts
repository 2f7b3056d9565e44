/** The door of asking for an account, and of deciding such requests. */
export { AskAccountPage } from './ask-account-page.js';
export { ConfirmRequestPage } from './confirm-request-page.js';
export { AccountRequestsPage } from './account-requests-page.js';
