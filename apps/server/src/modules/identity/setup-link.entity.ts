/** The one-time link that makes the first administrator; only the hash of its token is kept. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('setup_link')
export class SetupLinkRow {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
