export { ServiceController, VERSION } from './service.controller.js';
