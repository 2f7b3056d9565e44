/** Hands the members that an election declared to their body: from the journal, so that none is lost when a server dies between. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { ComingTerms } from '../bodies/index.js';
import { ElectionStreams } from './election-streams.js';

const PURPOSE = 'promise-terms';

@Injectable()
export class DeclaredTerms implements OnModuleInit {
  constructor(
    private readonly streams: ElectionStreams,
    private readonly terms: ComingTerms,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.promise(cause));
    const types = new Set(['election.declared']);
    this.consumers.register({ name: 'declared-terms', kind: 'election', types, purpose: PURPOSE });
  }

  private async promise({ streamId }: Cause): Promise<void> {
    const { results } = await this.streams.whole(streamId);
    const terms = results.flatMap(({ elected }) =>
      elected.map(({ seatId, candidate, termFrom, termUntil }) => ({
        ...{ seatId, memberId: candidate.personId, termFrom, termUntil },
      })),
    );
    await this.terms.promise(streamId, terms);
  }
}
