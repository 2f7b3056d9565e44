/** Elections over HTTP: the call, the list, one election, and every act in it by one route. */
import { Controller } from '@nestjs/common';
import { electionRoutes, type ElectionView, type InputOf, type ReplyOf } from '@quorate/contracts';
import { mayDo, timetableWarnings } from '@quorate/domain';
import { type Identified, IdentifiedIs, refusalFor } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { authorOf } from '../meetings/index.js';
import { ElectionCalls } from './election-calls.js';
import { ElectionCommands } from './election-commands.js';
import type { ElectionAnswer } from './election-kind.js';
import { ElectionStreams } from './election-streams.js';
import { ElectionViews } from './election-views.js';

@Controller()
export class ElectionsController {
  constructor(
    private readonly streams: ElectionStreams,
    private readonly calls: ElectionCalls,
    private readonly commands: ElectionCommands,
    private readonly views: ElectionViews,
  ) {}

  @Handles(electionRoutes.list)
  async list(
    @Input() { query }: InputOf<typeof electionRoutes.list>,
  ): Promise<ReplyOf<typeof electionRoutes.list>> {
    return { elections: await this.streams.list(query.bodyId) };
  }

  @Handles(electionRoutes.see)
  see(
    @Input() { params }: InputOf<typeof electionRoutes.see>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ElectionView> {
    return answered(this.views.see(params.bodyId, params.electionId, identified));
  }

  @Handles(electionRoutes.call)
  async call(
    @Input() { params, body, key }: InputOf<typeof electionRoutes.call>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof electionRoutes.call>> {
    const { bodyId } = params;
    const electionId = await answered(this.calls.call(bodyId, body, authorOf(identified), key));
    const election = await answered(this.views.see(bodyId, electionId, identified));
    return { election, warnings: timetableWarnings(election) };
  }

  @Handles(electionRoutes.command)
  async command(
    @Input() { params, body, key }: InputOf<typeof electionRoutes.command>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof electionRoutes.command>> {
    if (!mayDo(body.type, identified.roles)) throw refusalFor(identified.caller);
    const { bodyId, electionId } = params;
    // Which body it is says what the caller is on it, so an election of another is not found.
    await answered(this.views.see(bodyId, electionId, identified));
    const written = await answered(this.commands.do(electionId, body, authorOf(identified), key));
    const election = await answered(this.views.see(bodyId, electionId, identified));
    return { made: written.answer as ElectionAnswer, election };
  }
}
