/** The door of the vote calculator's page. */
export { CalculatorPage } from './calculator-page.js';
