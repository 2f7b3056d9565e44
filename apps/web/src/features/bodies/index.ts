/** The door of the bodies. */
export { BodiesPage } from './bodies-page.js';
export { BodyPage } from './body-page.js';
export { usePeople } from './use-people.js';
