/** The door of the elections module. */
export { ElectionsModule } from './elections.module.js';
