/** The door of claims for expenses: one's own, one claim, and those of a body. */
export { BodyClaimsPage } from './body-claims-page.js';
export { ClaimPage } from './claim-page.js';
export { MyExpensesPage } from './my-expenses-page.js';
