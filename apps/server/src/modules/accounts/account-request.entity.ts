/** Somebody asked for an account. Until the address is confirmed nobody sees it; what was decided is kept with who decided it. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('account_request')
@Index('account_request_state', ['state', 'askedAt'])
@Index('account_request_token', ['tokenHash'], { unique: true })
@Index('account_request_email', ['email'])
export class AccountRequestRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  organisation!: string;

  /** In lower case. */
  @Column('text')
  email!: string;

  @Column('text')
  reason!: string;

  /** unconfirmed, waiting, approved or declined. */
  @Column('text')
  state!: string;

  /** Of the link that confirms the address; null until it is mailed. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  /** Who was entered. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;
}
