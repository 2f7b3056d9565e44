/** The door of the expenses module. */
export { ExpenseClaims } from './expense-claims.js';
export { ExpenseRules } from './expense-rules.js';
export { ExpensesModule } from './expenses.module.js';
