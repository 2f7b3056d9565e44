/** The door of the vote calculator. */
export { CalculatorModule } from './calculator.module.js';
