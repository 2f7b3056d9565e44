/** The door of counted votes as tables and pictures: the same on the result page and in the calculator. */
export { CategoryBars } from './category-bars.js';
export { ElectionTables } from './election-tables.js';
export { sayCategory, verdictWords, wordsIn } from './outcome-words.js';
