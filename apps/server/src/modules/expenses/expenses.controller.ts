/** HTTP for claims of members: one's own, and those that the secretary decides. */
import { Controller, Res } from '@nestjs/common';
import { type ClaimView, expenseRoutes, type InputOf, type ReplyOf } from '@quorate/contracts';
import type { ClaimAct } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs, type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { answered, asFile, Handles, Input } from '../../platform/http/index.js';
import { type ClaimReader, ClaimViews } from './claim-views.js';
import { type ClaimId, ExpenseClaims } from './expense-claims.js';
import { ExpenseRules } from './expense-rules.js';
import { expensesCsv } from './expenses-csv.js';

@Controller()
export class ExpensesController {
  constructor(
    private readonly claims: ExpenseClaims,
    private readonly views: ClaimViews,
    private readonly rules: ExpenseRules,
  ) {}

  @Handles(expenseRoutes.mine)
  async mine(@CallerIs() { personId }: Caller): Promise<ReplyOf<typeof expenseRoutes.mine>> {
    const me = personId ?? '';
    const [claims, meetings] = await Promise.all([this.views.mine(me), this.claims.claimable(me)]);
    return { claims, meetings };
  }

  @Handles(expenseRoutes.begin)
  async begin(
    @Input() { body }: InputOf<typeof expenseRoutes.begin>,
    @CallerIs() { personId }: Caller,
  ): Promise<ClaimView> {
    const id = await answered(this.claims.begin(body.meetingId, personId ?? ''));
    return answered(this.views.one(id, { personId: personId ?? '', roles: [] }));
  }

  @Handles(expenseRoutes.ofBody)
  async ofBody(
    @Input() { params }: InputOf<typeof expenseRoutes.ofBody>,
    @CallerIs() { personId }: Caller,
  ): Promise<ReplyOf<typeof expenseRoutes.ofBody>> {
    return { claims: await this.views.ofBody(params.bodyId, personId ?? '') };
  }

  @Handles(expenseRoutes.csv)
  async csv(
    @Input() { params }: InputOf<typeof expenseRoutes.csv>,
    @CallerIs() { personId }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asFile(reply, 'expenses.csv', expensesCsv(await this.views.ofBody(params.bodyId, personId ?? '')));
  }

  @Handles(expenseRoutes.see)
  see(
    @Input() { params }: InputOf<typeof expenseRoutes.see>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ClaimView> {
    return answered(this.views.one(params, readerOf(identified)));
  }

  @Handles(expenseRoutes.save)
  async save(
    @Input() { params, body }: InputOf<typeof expenseRoutes.save>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ClaimView> {
    const reader = readerOf(identified);
    await answered(this.views.readable(params, reader));
    await answered(this.claims.save(params, body, reader.personId));
    return answered(this.views.one(params, reader));
  }

  @Handles(expenseRoutes.submit)
  submit(
    @Input() { params, body }: InputOf<typeof expenseRoutes.submit>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ClaimView> {
    return this.act(params, body.version, { type: 'submit' }, identified);
  }

  @Handles(expenseRoutes.decide)
  decide(
    @Input() { params, body }: InputOf<typeof expenseRoutes.decide>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ClaimView> {
    const { version, ...act } = body;
    return this.act(params, version, act, identified);
  }

  @Handles(expenseRoutes.pay)
  pay(
    @Input() { params, body }: InputOf<typeof expenseRoutes.pay>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ClaimView> {
    const { version, ...payment } = body;
    return this.act(params, version, { type: 'pay', ...payment }, identified);
  }

  @Handles(expenseRoutes.rule)
  async rule(
    @Input() { params }: InputOf<typeof expenseRoutes.rule>,
  ): Promise<ReplyOf<typeof expenseRoutes.rule>> {
    const rule = await this.rules.of(params.bodyId);
    return { ...rule, kinds: [...rule.kinds] };
  }

  @Handles(expenseRoutes.setRule)
  async setRule(
    @Input() { params, body }: InputOf<typeof expenseRoutes.setRule>,
  ): Promise<ReplyOf<typeof expenseRoutes.setRule>> {
    await answered(this.rules.set(params.bodyId, body));
    return body;
  }

  /** Whoever may not read a claim is not told by a refusal that there is one. */
  private async act(id: ClaimId, version: number, act: ClaimAct, identified: Identified): Promise<ClaimView> {
    const reader = readerOf(identified);
    await answered(this.views.readable(id, reader));
    await answered(this.claims.act(id, version, act, reader.personId));
    return answered(this.views.one(id, reader));
  }
}

export function readerOf({ caller, roles }: Identified): ClaimReader {
  return { personId: caller.personId ?? '', roles };
}
