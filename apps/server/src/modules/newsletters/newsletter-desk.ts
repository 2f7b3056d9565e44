/** What the organisation says of its newsletter, and who may write it. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  checkNewsletterRules,
  mayDo,
  type NewsletterRules,
  refuse,
  type Result,
  type Role,
} from '@quorate/domain';
import type { Repository } from 'typeorm';
import { type Caller, rolesHeld, RolesSource } from '../../platform/auth/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { NewsletterRulesRow } from './newsletter-rules.entity.js';

const THE_RULES = 'newsletter';

export const NO_NEWSLETTER = refuse(
  'conflict',
  'no-newsletter',
  'Nobody has said yet what stands in the newsletter. Ask an administrator to do that first.',
);

@Injectable()
export class NewsletterDesk {
  constructor(
    @InjectRepository(NewsletterRulesRow) private readonly rows: Repository<NewsletterRulesRow>,
    private readonly bodies: Bodies,
    private readonly roles: RolesSource,
  ) {}

  /** Null until an administrator has said so. */
  async rules(): Promise<NewsletterRules | null> {
    return (await this.rows.findOneBy({ id: THE_RULES }))?.rules ?? null;
  }

  async setRules(rules: NewsletterRules): Promise<Result<NewsletterRules>> {
    const checked = checkNewsletterRules(rules);
    if (!checked.ok) return checked;
    if ((await this.bodies.find(rules.bodyId)) === null) return BODY_UNKNOWN;
    await this.rows.save({ id: THE_RULES, rules: checked.value });
    return checked;
  }

  /** True for an administrator, and for the secretary of the body that the rules name. */
  async mayWrite(caller: Caller, bodyId: string | undefined): Promise<boolean> {
    if (caller.personId === null) return false;
    const onBody = bodyId === undefined ? [] : await this.roles.rolesOn(caller.personId, bodyId);
    const roles: Role[] = rolesHeld(caller, onBody);
    return mayDo('newsletter.write', roles);
  }
}
