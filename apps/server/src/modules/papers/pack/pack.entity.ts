/** A pack that somebody asked for: how far it is made, and its two files once it is. It can be made again at any time. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('pack')
@Index('pack_at', ['at'])
export class PackRow {
  /** Of all that stands in it, and of its reader where a RED paper does. */
  @PrimaryColumn('text')
  fingerprint!: string;

  /** Pages that are laid in so far. */
  @Column('integer')
  done!: number;

  /** Why it cannot be made, or null. */
  @Column('text', { nullable: true })
  fault!: string | null;

  @Column('text', { name: 'pdf_hash', nullable: true })
  pdfHash!: string | null;

  @Column('text', { name: 'html_hash', nullable: true })
  htmlHash!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
