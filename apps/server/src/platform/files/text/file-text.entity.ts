/** The words of a file, read once: the same bytes have the same words. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsOfPage } from './words-of-pages.js';

@Entity('file_text')
export class FileText {
  /** SHA-256 of the file's bytes, hex. */
  @PrimaryColumn('text')
  hash!: string;

  /** Simple HTML, a piece for each page. */
  @Column('text', { array: true })
  pages!: string[];

  /** The same without marks, in pieces that are not long. */
  @Column('jsonb')
  words!: readonly WordsOfPage[];
}
