/** HTTP for the register of interests. */
import { Controller, Res } from '@nestjs/common';
import { type InputOf, interestRoutes, type ReplyOf } from '@quorate/contracts';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { answered, asFile, Handles, Input } from '../../platform/http/index.js';
import { InterestRules } from './interest-rules.js';
import { InterestViews } from './interest-views.js';
import { interestsCsv } from './interests-csv.js';
import { Interests } from './interests.js';

@Controller()
export class InterestsController {
  constructor(
    private readonly interests: Interests,
    private readonly rules: InterestRules,
    private readonly views: InterestViews,
  ) {}

  @Handles(interestRoutes.mine)
  mine(@CallerIs() caller: Caller): Promise<ReplyOf<typeof interestRoutes.mine>> {
    return this.views.mine(caller.personId ?? '');
  }

  @Handles(interestRoutes.act)
  async act(
    @Input() { body }: InputOf<typeof interestRoutes.act>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof interestRoutes.act>> {
    await answered(this.interests.act(caller.personId ?? '', body));
    return this.views.mine(caller.personId ?? '');
  }

  @Handles(interestRoutes.ofBody)
  ofBody(
    @Input() { params }: InputOf<typeof interestRoutes.ofBody>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof interestRoutes.ofBody>> {
    return answered(this.views.ofBody(params.bodyId, identified));
  }

  @Handles(interestRoutes.csv)
  async csv(
    @Input() { params }: InputOf<typeof interestRoutes.csv>,
    @IdentifiedIs() identified: Identified,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const register = await answered(this.views.ofBody(params.bodyId, identified));
    return asFile(reply, 'interests.csv', interestsCsv(register));
  }

  @Handles(interestRoutes.rule)
  async rule(
    @Input() { params }: InputOf<typeof interestRoutes.rule>,
  ): Promise<ReplyOf<typeof interestRoutes.rule>> {
    const rule = await this.rules.of(params.bodyId);
    return { ...rule, kinds: [...rule.kinds] };
  }

  @Handles(interestRoutes.setRule)
  async setRule(
    @Input() { params, body }: InputOf<typeof interestRoutes.setRule>,
  ): Promise<ReplyOf<typeof interestRoutes.setRule>> {
    await answered(this.rules.set(params.bodyId, body));
    return body;
  }
}
