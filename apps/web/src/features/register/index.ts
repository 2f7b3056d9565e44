/** The door of the register: parties, people, and the files they come from. */
export { PartiesPage } from './parties-page.js';
export { PeoplePage } from './people-page.js';
export { RegisterPage } from './register-page.js';
