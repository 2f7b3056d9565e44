/** The door of the shareholder's page. */
export { ShareholderPage } from './shareholder-page.js';
