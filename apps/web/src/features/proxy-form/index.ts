/** The door of the form on which a holder appoints proxies for different shares. */
export { ProxyFormPage } from './proxy-form-page.js';
