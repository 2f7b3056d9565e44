/** The door of papers, for whoever reads them: the list under an item, and all of them in one. */
export { PackPanel } from './pack-panel.js';
export { PaperList } from './paper-list.js';
export { sayFile } from './paper-words.js';
