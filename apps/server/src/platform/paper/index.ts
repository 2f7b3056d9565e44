/** The door of paper. */
export { drawPaper, type PaperFact, type PaperPart, type PaperText } from './paper.js';
