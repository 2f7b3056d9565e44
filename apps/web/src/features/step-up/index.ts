/** The door of showing again that it is oneself, before a vote that asks for it. */
export { StepUp } from './step-up.js';
