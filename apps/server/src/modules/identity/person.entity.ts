/** A person the organisation knows, with or without an account. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('person')
@Index('person_email', ['email'], { unique: true })
@Index('person_party', ['partyId'])
export class PersonRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** In lower case, so that one address is one person. */
  @Column('text')
  email!: string;

  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  /** Since when the row has no name, address and party any more; records still point to it. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
