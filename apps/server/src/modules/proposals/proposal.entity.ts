/** A proposal of a party for a modification; all that is known of it lies in its steps. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('modification_proposal')
@Index('modification_proposal_party', ['partyId'])
export class ProposalRow {
  /** Chosen by whoever sent it in. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  @Column('timestamptz')
  at!: Date;
}
