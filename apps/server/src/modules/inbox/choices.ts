/** What people chose: by which ways they are told of what, and when their digests come. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  type Channels,
  chosen,
  type DigestRule,
  FIRST_DIGEST,
  type NewsKind,
  waysFor,
  type Ways,
} from '@quorate/domain';
import { type Repository } from 'typeorm';
import { DigestRuleRow } from './digest-rule.entity.js';
import { NewsChoiceRow } from './news-choice.entity.js';
import type { Unsubscribing } from './unsubscribe-links.js';

@Injectable()
export class Choices {
  constructor(
    @InjectRepository(NewsChoiceRow) private readonly rows: Repository<NewsChoiceRow>,
    @InjectRepository(DigestRuleRow) private readonly digests: Repository<DigestRuleRow>,
  ) {}

  /** By which ways the person is told of it now. */
  async waysFor(about: Unsubscribing, hasAccount: boolean): Promise<Ways> {
    const choice = await this.find(about);
    const { rhythm } = await this.digestOf(about.personId);
    return waysFor(about.kind, { choice, hasDigest: rhythm !== 'none', hasAccount });
  }

  /** Of one person, all that they chose. */
  of(personId: string): Promise<NewsChoiceRow[]> {
    return this.rows.findBy({ personId });
  }

  async choose(about: Unsubscribing, channels: Channels): Promise<void> {
    // What cannot be switched off is kept as it stands, also should its rule change later.
    const row = { ...about, ...chosen(about.kind, channels) };
    await this.rows.upsert(row, ['personId', 'bodyId', 'kind']);
  }

  /** Its other ways stay. */
  async switchMailOff(about: Unsubscribing): Promise<void> {
    await this.choose(about, { ...chosen(about.kind, await this.find(about)), mail: false });
  }

  /** Whether mails of it go to the person. */
  async hasMail(about: Unsubscribing): Promise<boolean> {
    return chosen(about.kind, await this.find(about)).mail;
  }

  async digestOf(personId: string): Promise<DigestRule> {
    const row = await this.digests.findOneBy({ personId });
    if (row === null) return FIRST_DIGEST;
    const { rhythm, at, zone, weekday } = row;
    return { rhythm, at, zone, weekday };
  }

  async chooseDigest(personId: string, rule: DigestRule): Promise<void> {
    await this.digests.upsert({ personId, ...rule }, ['personId']);
  }

  private find({ personId, bodyId, kind }: Unsubscribing): Promise<NewsChoiceRow | null> {
    return this.rows.findOneBy({ personId, bodyId, kind });
  }
}

/** The choice of a kind among those of a person. */
export function choiceAmong(
  choices: readonly NewsChoiceRow[],
  bodyId: string,
  kind: NewsKind,
): Channels | null {
  return choices.find((one) => one.bodyId === bodyId && one.kind === kind) ?? null;
}
