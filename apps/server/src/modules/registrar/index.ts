/** The door of the registrar: who may have a ballot paper, and the keys that sign them. It never sees a ballot. */
export { RegistrarModule } from './registrar.module.js';
export { Registrar, type SealedFor } from './registrar.js';
