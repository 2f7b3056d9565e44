/** By which ways a person wants to be told of a kind of news of a body. */
import type { NewsKind } from '@quorate/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('news_choice')
export class NewsChoiceRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'body_id' })
  bodyId!: string;

  @PrimaryColumn('text')
  kind!: NewsKind;

  @Column('boolean')
  mail!: boolean;

  @Column('boolean')
  inbox!: boolean;

  @Column('boolean')
  push!: boolean;
}
