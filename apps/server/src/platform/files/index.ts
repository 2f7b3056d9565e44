/** The door of files: what people upload, kept by its hash. */
export { escapeHtml } from './escape-html.js';
export { FileRow } from './file.entity.js';
export { Files, type KnownFile } from './files.js';
export { FilesModule } from './files.module.js';
export { FileText } from './text/file-text.entity.js';
export { FileTexts } from './text/file-texts.js';
