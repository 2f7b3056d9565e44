/** A browser in which a person once gave the right password; the failures of others do not slow them there. */
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from './person.entity.js';

@Entity('known_browser')
@Index('known_browser_person', ['personId'])
export class KnownBrowserRow {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'known_browser_of_person', onDelete: 'CASCADE' })
  personId!: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
