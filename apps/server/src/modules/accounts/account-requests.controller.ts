/** HTTP for requests for accounts. */
import { Controller } from '@nestjs/common';
import {
  accountRequestRoutes,
  type AccountRequestView,
  type InputOf,
  type ReplyOf,
} from '@quorate/contracts';
import { refuse } from '@quorate/domain';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Parties } from '../parties/index.js';
import { AccountRequests } from './account-requests.js';

@Controller()
export class AccountRequestsController {
  constructor(
    private readonly requests: AccountRequests,
    private readonly parties: Parties,
  ) {}

  @Handles(accountRequestRoutes.ask)
  ask(@Input() { body }: InputOf<typeof accountRequestRoutes.ask>): Promise<void> {
    return this.requests.ask(body);
  }

  @Handles(accountRequestRoutes.confirm)
  async confirm(@Input() { body }: InputOf<typeof accountRequestRoutes.confirm>): Promise<void> {
    await answered(this.requests.confirm(body.token));
  }

  @Handles(accountRequestRoutes.list)
  async list(): Promise<ReplyOf<typeof accountRequestRoutes.list>> {
    return { requests: [...(await this.requests.list())] };
  }

  @Handles(accountRequestRoutes.approve)
  async approve(
    @Input() { params, body }: InputOf<typeof accountRequestRoutes.approve>,
    @CallerIs() caller: Caller,
  ): Promise<AccountRequestView> {
    if (body.partyId !== null && (await this.parties.nameOf(body.partyId)) === null)
      await answered(PARTY_UNKNOWN);
    return answered(this.requests.approve(params.requestId, body, caller.personId ?? ''));
  }

  @Handles(accountRequestRoutes.decline)
  decline(
    @Input() { params, body }: InputOf<typeof accountRequestRoutes.decline>,
    @CallerIs() caller: Caller,
  ): Promise<AccountRequestView> {
    return answered(this.requests.decline(params.requestId, body.reason, caller.personId ?? ''));
  }
}

const PARTY_UNKNOWN = refuse(
  'invalid',
  'party-unknown',
  'There is no such party. Choose one from the list.',
  'partyId',
);
