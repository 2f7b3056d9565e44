/** The door of the share register. */
export { ShareRegisterPage } from './share-register-page.js';
