/** A party asked for its details in the register to change. What they were when it was decided is kept beside what was asked. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What of a party may be asked to change. */
export interface PartyDetail {
  readonly name: string;
  readonly parent: string | null;
}

@Entity('party_detail_request')
@Index('party_detail_request_party', ['partyId', 'askedAt'])
export class PartyDetailRequestRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('jsonb')
  asked!: PartyDetail;

  /** What the register said then; from the decision on, what it said before the change. */
  @Column('jsonb')
  was!: PartyDetail;

  /** The day from which it holds, as the party says. */
  @Column('date', { name: 'holds_from' })
  holdsFrom!: string;

  /** What else has changed, in words. */
  @Column('text')
  other!: string;

  /** Whom the party agrees to have told, by id. */
  @Column('text', { array: true })
  consents!: string[];

  /** waiting, approved, declined or withdrawn. */
  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;
}
