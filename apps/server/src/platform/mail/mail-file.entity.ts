/** A file that goes with mails: kept once, whatever number of mails it goes with. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('mail_file')
export class MailFileRow {
  /** SHA-256 of the content, in hexadecimal. */
  @PrimaryColumn('text')
  hash!: string;

  @Column('text')
  name!: string;

  @Column('text')
  media!: string;

  @Column('bytea')
  content!: Buffer;
}
