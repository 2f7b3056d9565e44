/** The door of packs: the papers of a meeting as one. */
export { PackRow } from './pack.entity.js';
export { Packs } from './packs.js';
export { PacksController } from './packs.controller.js';
