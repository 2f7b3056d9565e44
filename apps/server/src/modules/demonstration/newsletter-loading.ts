/** Says what stands in the newsletter of the demonstration; the issues are for whoever writes them. */
import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/index.js';
import { NewsletterDesk } from '../newsletters/index.js';
import type { DemonstrationData } from './demonstration-data.js';
import { found } from './register-loading.js';
import { valueOf } from './value-of.js';

@Injectable()
export class NewsletterLoading {
  constructor(
    private readonly bodies: Bodies,
    private readonly desk: NewsletterDesk,
  ) {}

  async load({ newsletter }: DemonstrationData): Promise<void> {
    const { body, ...rules } = newsletter;
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    valueOf(await this.desk.setRules({ ...rules, bodyId: found(bodyIds, body) }));
  }
}
