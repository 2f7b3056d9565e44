/** The door of describe: what the service says about itself. */
export { ServiceController } from './service.controller.js';
