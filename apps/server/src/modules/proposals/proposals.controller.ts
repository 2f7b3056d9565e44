/** HTTP for proposals of parties. */
import { Controller } from '@nestjs/common';
import { type InputOf, proposalRoutes, type ProposalView, type ReplyOf } from '@quorate/contracts';
import { mayDo, type Result } from '@quorate/domain';
import { type Caller, CallerIs, refusalFor } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Codes, NO_CODE } from '../changes/index.js';
import { authorOf } from '../meetings/index.js';
import { Parties } from '../parties/index.js';
import { type ProposalReader, ProposalViews } from './proposal-views.js';
import { Proposals } from './proposals.js';

@Controller()
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly views: ProposalViews,
    private readonly parties: Parties,
    private readonly codes: Codes,
  ) {}

  @Handles(proposalRoutes.list)
  async list(@CallerIs() caller: Caller): Promise<ReplyOf<typeof proposalRoutes.list>> {
    const reader = await this.readerOf(caller);
    const party = reader.partyId === null ? null : await this.parties.nameOf(reader.partyId);
    return { party, keeps: reader.keeps, proposals: await this.views.list(reader) };
  }

  @Handles(proposalRoutes.raise)
  async raise(
    @Input() { body }: InputOf<typeof proposalRoutes.raise>,
    @CallerIs() caller: Caller,
  ): Promise<ProposalView> {
    const { proposalId, ...words } = body;
    return this.after(this.proposals.raise(proposalId, words, idOf(caller)), proposalId, caller);
  }

  @Handles(proposalRoutes.sendIn)
  async sendIn(
    @Input() { params, body }: InputOf<typeof proposalRoutes.sendIn>,
    @CallerIs() caller: Caller,
  ): Promise<ProposalView> {
    const { version, ...words } = body;
    const act = { type: 'send-in', words } as const;
    const doing = this.proposals.actAsParty(params.proposalId, version, act, idOf(caller));
    return this.after(doing, params.proposalId, caller);
  }

  @Handles(proposalRoutes.withdraw)
  async withdraw(
    @Input() { params, body }: InputOf<typeof proposalRoutes.withdraw>,
    @CallerIs() caller: Caller,
  ): Promise<ProposalView> {
    const act = { type: 'withdraw' } as const;
    const doing = this.proposals.actAsParty(params.proposalId, body.version, act, idOf(caller));
    return this.after(doing, params.proposalId, caller);
  }

  @Handles(proposalRoutes.decide)
  async decide(
    @Input() { params, body }: InputOf<typeof proposalRoutes.decide>,
    @CallerIs() caller: Caller,
  ): Promise<ProposalView> {
    const { proposalId } = params;
    const code = await this.codes.find();
    const roles = await this.codes.rolesOf(caller, code?.bodyId);
    if (!mayDo('proposal.decide', roles)) throw refusalFor(caller);
    const rules = code ?? (await answered(NO_CODE));
    const by = authorOf({ caller, roles, bodyId: rules.bodyId });
    const doing =
      body.type === 'take'
        ? this.proposals.take({ ...body, proposalId }, rules, by)
        : this.proposals.sendBack(proposalId, body.version, body.reason, by);
    return this.after(doing, proposalId, caller);
  }

  private async after(
    doing: Promise<Result<null>>,
    proposalId: string,
    caller: Caller,
  ): Promise<ProposalView> {
    await answered(doing);
    return answered(this.views.one(proposalId, await this.readerOf(caller)));
  }

  private async readerOf(caller: Caller): Promise<ProposalReader> {
    const roles = await this.codes.rolesOf(caller, (await this.codes.find())?.bodyId);
    const partyId = await this.proposals.partyOf(idOf(caller));
    return { partyId, keeps: mayDo('proposal.decide', roles) };
  }
}

function idOf({ personId }: Caller): string {
  return personId ?? '';
}
