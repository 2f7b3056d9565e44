/** The secret address of a person's own calendar; whoever has it reads the calendar, so the database keeps only the hash of its token. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('calendar_address')
@Index('calendar_address_token', ['tokenHash'], { unique: true })
export class CalendarAddressRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
