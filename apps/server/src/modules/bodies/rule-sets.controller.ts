/** HTTP for the rule sets of a body. */
import { Controller } from '@nestjs/common';
import { type InputOf, type ReplyOf, ruleSetRoutes, type RuleSetView } from '@quorate/contracts';
import { type Caller, CallerIs, refusalFor } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { RuleSets } from './rule-sets.js';

function personOf(caller: Caller): string {
  if (caller.personId === null) throw refusalFor(caller);
  return caller.personId;
}

@Controller()
export class RuleSetsController {
  constructor(private readonly ruleSets: RuleSets) {}

  @Handles(ruleSetRoutes.list)
  async list(
    @Input() { params }: InputOf<typeof ruleSetRoutes.list>,
  ): Promise<ReplyOf<typeof ruleSetRoutes.list>> {
    return { ruleSets: await answered(this.ruleSets.list(params.bodyId)) };
  }

  @Handles(ruleSetRoutes.versions)
  async versions(
    @Input() { params }: InputOf<typeof ruleSetRoutes.versions>,
  ): Promise<ReplyOf<typeof ruleSetRoutes.versions>> {
    return { versions: await answered(this.ruleSets.versions(params.bodyId, params.ruleSetId)) };
  }

  @Handles(ruleSetRoutes.add)
  add(
    @Input() { params, body }: InputOf<typeof ruleSetRoutes.add>,
    @CallerIs() caller: Caller,
  ): Promise<RuleSetView> {
    return answered(this.ruleSets.add(params.bodyId, body, personOf(caller)));
  }

  @Handles(ruleSetRoutes.change)
  change(
    @Input() { params, body }: InputOf<typeof ruleSetRoutes.change>,
    @CallerIs() caller: Caller,
  ): Promise<RuleSetView> {
    return answered(this.ruleSets.change(params.bodyId, params.ruleSetId, body, personOf(caller)));
  }

  @Handles(ruleSetRoutes.retire)
  retire(
    @Input() { params }: InputOf<typeof ruleSetRoutes.retire>,
    @CallerIs() caller: Caller,
  ): Promise<RuleSetView> {
    return answered(this.ruleSets.retire(params.bodyId, params.ruleSetId, personOf(caller)));
  }
}
