/** The one link for a meeting's room screen: a replaced link carries an older edition and opens nothing. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('display_link')
export class DisplayLinkRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId!: string;

  @Column('integer')
  edition!: number;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
