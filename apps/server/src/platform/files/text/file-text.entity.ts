/** The words of a file, read once: the same bytes have the same words. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('file_text')
export class FileText {
  /** SHA-256 of the file's bytes, hex. */
  @PrimaryColumn('text')
  hash!: string;

  /** Simple HTML, a piece for each page. */
  @Column('text', { array: true })
  pages!: string[];
}
