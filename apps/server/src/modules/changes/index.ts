/** The door of the register of modifications. */
export { Changes } from './changes.js';
export { ChangesModule } from './changes.module.js';
