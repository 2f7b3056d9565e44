/** Files that people upload: of which kinds they may be, how large, and what is known of one. */

/** As told by their content: the word for it, and the ending that it is saved with. */
export const FILE_MEDIA = {
  'application/pdf': { word: 'PDF', ending: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { word: 'Word', ending: 'docx' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { word: 'Excel', ending: 'xlsx' },
  'image/png': { word: 'PNG', ending: 'png' },
  'image/jpeg': { word: 'JPEG', ending: 'jpg' },
  'text/html': { word: 'HTML', ending: 'html' },
} as const;
export type FileMedia = keyof typeof FILE_MEDIA;

/** The most bytes of one file. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024;

/** "PDF, Word, Excel, PNG, JPEG, HTML". */
export const SAY_FILE_KINDS = Object.values(FILE_MEDIA)
  .map(({ word }) => word)
  .join(', ');

export interface KeptFile {
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  /** As it was called when it was uploaded. */
  readonly name: string;
  readonly media: FileMedia;
  readonly bytes: number;
  /** Of a PDF; null for what has no pages. */
  readonly pages: number | null;
}
