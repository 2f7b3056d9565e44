/** HTTP for what bodies ask of whoever votes in them. */
import { Controller } from '@nestjs/common';
import { type InputOf, proofRuleRoutes, type ProofRuleView } from '@quorate/contracts';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Bodies } from './bodies.js';
import { BODY_UNKNOWN } from './body-unknown.js';
import { ProofRules } from './proof-rules.js';

@Controller()
export class ProofRulesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly rules: ProofRules,
  ) {}

  @Handles(proofRuleRoutes.see)
  async see(@Input() { params }: InputOf<typeof proofRuleRoutes.see>): Promise<ProofRuleView> {
    return (await this.rules.of(params.bodyId)).rule;
  }

  @Handles(proofRuleRoutes.set)
  async set(@Input() { params, body }: InputOf<typeof proofRuleRoutes.set>): Promise<ProofRuleView> {
    if ((await this.bodies.find(params.bodyId)) === null) await answered(BODY_UNKNOWN);
    await this.rules.set(params.bodyId, body);
    return body;
  }
}
