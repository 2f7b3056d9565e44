/** The door of the words of files. */
export { FileText } from './file-text.entity.js';
export { FileTexts } from './file-texts.js';
