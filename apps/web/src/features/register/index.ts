/** The door of the register: parties, people, and the files they come from. */
export { FileGiver } from './file-giver.js';
export { PartiesPage } from './parties-page.js';
export { PeoplePage } from './people-page.js';
export { RegisterPage } from './register-page.js';
