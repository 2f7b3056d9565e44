/** The door of describe: what the service says about itself. */
export { ServiceController, VERSION } from './service.controller.js';
