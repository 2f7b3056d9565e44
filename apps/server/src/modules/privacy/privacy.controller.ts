/** HTTP for what is held about a person: a copy of it, and being erased. Who has a second factor shows it before anything is asked for or done. */
import { Controller, Res, StreamableFile } from '@nestjs/common';
import {
  type DataCopyView,
  type ErasureRequestView,
  type InputOf,
  type OwnErasure,
  privacyRoutes,
  type ReplyOf,
} from '@quorate/contracts';
import { ACCOUNT_PROOF_RULE } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, asFile, Handles, Input } from '../../platform/http/index.js';
import { Proofs } from '../identity/index.js';
import { DataCopies } from './data-copies.js';
import { ErasureRequests } from './erasure-requests.js';
import { Erasures } from './erasures.js';

@Controller()
export class PrivacyController {
  constructor(
    private readonly copies: DataCopies,
    private readonly requests: ErasureRequests,
    private readonly erasures: Erasures,
    private readonly proofs: Proofs,
  ) {}

  @Handles(privacyRoutes.copy)
  copy(@CallerIs() caller: Caller): Promise<DataCopyView> {
    return this.copies.of(caller.personId ?? '');
  }

  @Handles(privacyRoutes.askCopy)
  async askCopy(@CallerIs() caller: Caller): Promise<DataCopyView> {
    return this.copies.ask(await this.proved(caller));
  }

  @Handles(privacyRoutes.copyFile)
  async copyFile(
    @Input() { params }: InputOf<typeof privacyRoutes.copyFile>,
    @CallerIs() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await answered(this.copies.open(caller.personId ?? '', params.copyId));
    void reply.headers({ 'content-type': 'application/zip', 'cache-control': 'no-store' });
    return asFile(reply, 'quorate-data.zip', new StreamableFile(bytes));
  }

  @Handles(privacyRoutes.erasure)
  erasure(@CallerIs() caller: Caller): Promise<OwnErasure> {
    return this.requests.own(caller.personId ?? '');
  }

  @Handles(privacyRoutes.askErasure)
  async askErasure(
    @Input() { body }: InputOf<typeof privacyRoutes.askErasure>,
    @CallerIs() caller: Caller,
  ): Promise<OwnErasure> {
    return this.requests.ask(await this.proved(caller), body.reason);
  }

  @Handles(privacyRoutes.withdrawErasure)
  withdrawErasure(@CallerIs() caller: Caller): Promise<OwnErasure> {
    return answered(this.requests.withdraw(caller.personId ?? ''));
  }

  @Handles(privacyRoutes.requests)
  async list(@CallerIs() caller: Caller): Promise<ReplyOf<typeof privacyRoutes.requests>> {
    return { requests: await this.requests.list(caller.personId ?? '') };
  }

  @Handles(privacyRoutes.erase)
  async erase(
    @Input() { params }: InputOf<typeof privacyRoutes.erase>,
    @CallerIs() caller: Caller,
  ): Promise<ErasureRequestView> {
    return answered(this.erasures.carryOut(params.requestId, await this.proved(caller)));
  }

  @Handles(privacyRoutes.decline)
  decline(
    @Input() { params, body }: InputOf<typeof privacyRoutes.decline>,
    @CallerIs() caller: Caller,
  ): Promise<ErasureRequestView> {
    return answered(this.requests.decline(params.requestId, body.reason, caller.personId ?? ''));
  }

  private async proved(caller: Caller): Promise<string> {
    await answered(this.proofs.check(ACCOUNT_PROOF_RULE, caller));
    return caller.personId ?? '';
  }
}
