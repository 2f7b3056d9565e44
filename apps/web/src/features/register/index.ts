/** The door of the register: parties, people, and the files they come from. */
export { AdministratorsOnly } from './administrators-only.js';
export { useParties } from './use-register.js';
export { FileGiver } from './file-giver.js';
export { PartiesPage } from './parties-page.js';
export { PeoplePage } from './people-page.js';
export { RegisterPage } from './register-page.js';
