/** Consultations over HTTP: the lists, one of them, and every act in it by one route. */
import { Controller } from '@nestjs/common';
import {
  consultationRoutes,
  type ConsultationView,
  type InputOf,
  type ReplyOf,
  type ResponseReceipt,
} from '@quorate/contracts';
import { mayDo } from '@quorate/domain';
import {
  type Caller,
  CallerIs,
  type Identified,
  IdentifiedIs,
  refusalFor,
} from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { authorOf } from '../meetings/index.js';
import { ConsultationCommands } from './consultation-commands.js';
import { ConsultationStreams } from './consultation-streams.js';
import { ConsultationViews } from './consultation-views.js';

@Controller()
export class ConsultationsController {
  constructor(
    private readonly streams: ConsultationStreams,
    private readonly commands: ConsultationCommands,
    private readonly views: ConsultationViews,
  ) {}

  @Handles(consultationRoutes.list)
  async list(
    @Input() { query }: InputOf<typeof consultationRoutes.list>,
  ): Promise<ReplyOf<typeof consultationRoutes.list>> {
    return { consultations: await this.streams.list(query.about) };
  }

  @Handles(consultationRoutes.unanswered)
  async unanswered(@CallerIs() caller: Caller): Promise<ReplyOf<typeof consultationRoutes.unanswered>> {
    return { consultations: await this.views.unansweredBy(caller) };
  }

  @Handles(consultationRoutes.ofBody)
  async ofBody(
    @Input() { params }: InputOf<typeof consultationRoutes.ofBody>,
  ): Promise<ReplyOf<typeof consultationRoutes.ofBody>> {
    return { consultations: await this.streams.ofBody(params.bodyId) };
  }

  @Handles(consultationRoutes.see)
  see(
    @Input() { params }: InputOf<typeof consultationRoutes.see>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ConsultationView> {
    return answered(this.views.see(params.bodyId, params.consultationId, identified));
  }

  @Handles(consultationRoutes.plan)
  async plan(
    @Input() { params, body, key }: InputOf<typeof consultationRoutes.plan>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ConsultationView> {
    const { bodyId } = params;
    const planned = await answered(this.commands.plan(bodyId, body, authorOf(identified), key));
    return answered(this.views.see(bodyId, planned, identified));
  }

  @Handles(consultationRoutes.command)
  async command(
    @Input() { params, body, key }: InputOf<typeof consultationRoutes.command>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof consultationRoutes.command>> {
    if (!mayDo(body.type, identified.roles)) throw refusalFor(identified.caller);
    const { bodyId, consultationId } = params;
    // Which body it is says what the caller is on it, so a consultation of another is not found.
    await answered(this.views.see(bodyId, consultationId, identified));
    const written = await answered(this.commands.do(consultationId, body, authorOf(identified), key));
    const consultation = await answered(this.views.see(bodyId, consultationId, identified));
    return { receipt: written.answer as ResponseReceipt | null, consultation };
  }
}
