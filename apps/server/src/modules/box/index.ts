/** The door of the box: sealed ballots on signed papers. It never learns who anybody is. */
export { Box } from './box.js';
export { BoxModule } from './box.module.js';
