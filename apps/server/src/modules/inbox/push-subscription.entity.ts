/** A browser that is told by web push, and for whom. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('push_subscription')
@Index('push_subscription_of_person', ['personId'])
export class PushSubscriptionRow {
  /** The address at the push service, which only the browser and this house know. */
  @PrimaryColumn('text')
  endpoint!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  p256dh!: string;

  @Column('text')
  auth!: string;
}
