/** A file that was uploaded to a place, with what was found in it; its bytes lie in the store. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileMedia } from '@quorate/domain';

@Entity('file')
export class FileRow {
  /** What it was uploaded to, such as a meeting: from elsewhere it is not there. */
  @PrimaryColumn('uuid')
  place!: string;

  /** SHA-256 of its bytes, hex. */
  @PrimaryColumn('text')
  hash!: string;

  @Column('text')
  media!: FileMedia;

  @Column('bigint')
  bytes!: number;

  @Column('integer', { nullable: true })
  pages!: number | null;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
