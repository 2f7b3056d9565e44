/** The door of files: what people upload, kept by its hash. */
export { FileRow } from './file.entity.js';
export { Files, type KnownFile } from './files.js';
export { FilesModule } from './files.module.js';
export { type ZippedFile, zipOf } from './zip.js';
export { FileText, FileTexts } from './text/index.js';
