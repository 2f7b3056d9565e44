/** The door of config: the settings of this process. */
export * from './config.js';
