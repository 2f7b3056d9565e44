/** HTTP for changes of party details: asking for one's own party, and deciding. */
import { Controller } from '@nestjs/common';
import {
  type InputOf,
  partyDetailRoutes,
  type PartyDetailRequestView,
  type ReplyOf,
} from '@quorate/contracts';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { PartyDetailRequests } from './party-detail-requests.js';

@Controller()
export class PartyDetailsController {
  constructor(private readonly requests: PartyDetailRequests) {}

  @Handles(partyDetailRoutes.mine)
  async mine(@CallerIs() caller: Caller): Promise<ReplyOf<typeof partyDetailRoutes.mine>> {
    const party = await this.requests.partyOf(caller.personId ?? '');
    const requests = party === null ? [] : await this.requests.list(party.partyId);
    return { party, recipients: await this.requests.recipients(), requests };
  }

  @Handles(partyDetailRoutes.ask)
  ask(
    @Input() { body }: InputOf<typeof partyDetailRoutes.ask>,
    @CallerIs() caller: Caller,
  ): Promise<PartyDetailRequestView> {
    return answered(this.requests.ask(caller.personId ?? '', body));
  }

  @Handles(partyDetailRoutes.withdraw)
  async withdraw(
    @Input() { params }: InputOf<typeof partyDetailRoutes.withdraw>,
    @CallerIs() caller: Caller,
  ): Promise<void> {
    await answered(this.requests.withdraw(caller.personId ?? '', params.requestId));
  }

  @Handles(partyDetailRoutes.list)
  async list(): Promise<ReplyOf<typeof partyDetailRoutes.list>> {
    return { requests: await this.requests.list(), recipients: await this.requests.recipients() };
  }

  @Handles(partyDetailRoutes.approve)
  approve(
    @Input() { params }: InputOf<typeof partyDetailRoutes.approve>,
    @CallerIs() caller: Caller,
  ): Promise<PartyDetailRequestView> {
    return answered(this.requests.approve(params.requestId, caller.personId ?? ''));
  }

  @Handles(partyDetailRoutes.decline)
  decline(
    @Input() { params, body }: InputOf<typeof partyDetailRoutes.decline>,
    @CallerIs() caller: Caller,
  ): Promise<PartyDetailRequestView> {
    return answered(this.requests.decline(params.requestId, body.reason, caller.personId ?? ''));
  }

  @Handles(partyDetailRoutes.setRecipients)
  async setRecipients(
    @Input() { body }: InputOf<typeof partyDetailRoutes.setRecipients>,
  ): Promise<ReplyOf<typeof partyDetailRoutes.setRecipients>> {
    await this.requests.setRecipients(body.recipients);
    return { recipients: await this.requests.recipients() };
  }
}
