/** The door of the register of modifications. */
export { type ChangeRegister, Changes, type NewConsultation } from './changes.js';
export { ChangesModule } from './changes.module.js';
