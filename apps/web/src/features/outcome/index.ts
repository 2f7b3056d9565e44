/** The door of counted votes as tables and pictures: the same on the result page and in the calculator. */
export { CategoryBars } from './category-bars.js';
export { ElectionFigures } from './election-figures.js';
export { categoryWords, standingWords, verdictWords } from './outcome-words.js';
