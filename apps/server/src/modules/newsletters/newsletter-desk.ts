/** What the organisation says of its newsletter, and who may write it. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  accept,
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

export const NOT_HERE = refuse('missing', 'no-newsletter-here', 'This body writes no newsletter.');
const RULES_CHANGED = refuse(
  'conflict',
  'sections-changed',
  'The sections were changed since you read them. Load the page again, then make your change.',
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
    return (await this.row())?.rules ?? null;
  }

  async setRules(rules: NewsletterRules): Promise<Result<NewsletterRules>> {
    const checked = await this.checked(rules);
    if (!checked.ok) return checked;
    if ((await this.bodies.find(rules.bodyId)) === null) return BODY_UNKNOWN;
    const version = ((await this.row())?.version ?? 0) + 1;
    await this.rows.save({ id: THE_RULES, version, rules: checked.value });
    return checked;
  }

  /** The sections that this body writes, with the version that a change must name. */
  async sections(bodyId: string): Promise<Result<NewsletterRulesRow>> {
    const row = await this.row();
    if (row === null) return NO_NEWSLETTER;
    return row.rules.bodyId === bodyId ? accept(row) : NOT_HERE;
  }

  async setSections(
    bodyId: string,
    { version, ...written }: Omit<NewsletterRules, 'bodyId'> & { readonly version: number },
  ): Promise<Result<NewsletterRulesRow>> {
    const there = await this.sections(bodyId);
    if (!there.ok) return there;
    const checked = await this.checked({ ...written, bodyId });
    if (!checked.ok) return checked;
    const row = { id: THE_RULES, version: version + 1, rules: checked.value };
    const { affected } = await this.rows.update({ id: THE_RULES, version }, row);
    return affected === 1 ? accept(row) : RULES_CHANGED;
  }

  /** True for an administrator, and for the secretary of the body that the rules name. */
  async mayWrite(caller: Caller, bodyId: string | undefined): Promise<boolean> {
    if (caller.personId === null) return false;
    const onBody = bodyId === undefined ? [] : await this.roles.rolesOn(caller.personId, bodyId);
    const roles: Role[] = rolesHeld(caller, onBody);
    return mayDo('newsletter.write', roles);
  }

  private row(): Promise<NewsletterRulesRow | null> {
    return this.rows.findOneBy({ id: THE_RULES });
  }

  /** Bodies are named by codes that there are. */
  private async checked(rules: NewsletterRules): Promise<Result<NewsletterRules>> {
    const codes = new Set((await this.bodies.list()).map(({ code }) => code));
    for (const [at, { fill }] of rules.sections.entries()) {
      const unknown = fill.kind === 'meetings' ? fill.bodies?.find((code) => !codes.has(code)) : undefined;
      if (unknown === undefined) continue;
      const sentence = `There is no body with the code ${unknown}.`;
      return refuse('invalid', 'body-code-unknown', sentence, `sections.${String(at)}.fill.bodies`);
    }
    return checkNewsletterRules(rules);
  }
}
