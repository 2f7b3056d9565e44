/** The door of the register module, and of the CSV that other registers are read from and written to. */
export { CellCheck } from './cell-check.js';
export { writeCsv } from './csv-cells.js';
export { CsvFiles } from './csv-files.js';
export { type CsvTable, readCsv } from './read-csv.js';
export type { CsvRow, RowFault } from './register-columns.js';
export { RegisterModule } from './register.module.js';
