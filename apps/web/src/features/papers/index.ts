/** The door of papers: reading them, and for officers adding and changing them. */
export { PackPanel } from './pack-panel.js';
export { PaperDesk } from './paper-desk.js';
export { PaperList } from './paper-list.js';
