/** Written decisions over HTTP: the call; all that follows are commands to its journal. */
import { Controller } from '@nestjs/common';
import { type InputOf, type ReplyOf, writtenRoutes } from '@quorate/contracts';
import { type Identified, IdentifiedIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { authorOf } from './author-of.js';
import { WrittenDecisions } from './written-decisions.js';

@Controller()
export class WrittenController {
  constructor(private readonly written: WrittenDecisions) {}

  @Handles(writtenRoutes.call)
  async call(
    @Input() { body, key }: InputOf<typeof writtenRoutes.call>,
    @IdentifiedIs() identified: Identified,
  ): Promise<ReplyOf<typeof writtenRoutes.call>> {
    const questions = body.questions.map(
      ({ title, classification, namedPersons, modification, summary, resolution, ...vote }) => ({
        ...vote,
        item: {
          ...{ title, classification, namedPersons, modification, summary, resolution },
          ...{ purpose: 'decision' as const, owner: identified.caller.name, plannedMinutes: 0 },
        },
      }),
    );
    return { decision: await answered(this.written.call({ ...body, questions }, authorOf(identified), key)) };
  }
}
