/** Keeps whoever stands in a ballot that is out from being made an officer of it. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BodyView } from '@quorate/contracts';
import { accept, refuse, type Result } from '@quorate/domain';
import { BodyOffices, ELECTORATE, type Officers } from '../bodies/index.js';
import { Calendar } from '../meetings/index.js';
import { ElectionStreams } from './election-streams.js';

@Injectable()
export class CandidateOffices implements OnModuleInit {
  constructor(
    private readonly offices: BodyOffices,
    private readonly streams: ElectionStreams,
    private readonly calendar: Calendar,
  ) {}

  onModuleInit(): void {
    this.offices.beforeChange((body, officers) => this.check(body, officers));
  }

  private async check(
    { bodyId, kind }: BodyView,
    { chairId, secretaryIds, scrutineerIds }: Officers,
  ): Promise<Result<unknown>> {
    if (kind !== ELECTORATE) return accept(null);
    const names = await this.candidatesOf(bodyId);
    const offices = Object.entries({ chairId: [chairId], secretaryIds, scrutineerIds });
    for (const [field, personIds] of offices) {
      const name = personIds.map((personId) => names.get(personId ?? '')).find((one) => one !== undefined);
      if (name === undefined) continue;
      const sentence = `${name} stands in this ballot, and so is no officer of it. Name somebody else.`;
      return refuse('conflict', 'candidate-officer', sentence, field);
    }
    return accept(null);
  }

  /** The names of those on the papers of the electorate, by person. */
  private async candidatesOf(bodyId: string): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const electionId of await this.streams.balloting()) {
      const { ballots, nominations } = await this.streams.whole(electionId);
      for (const { meetingId, nominationIds } of ballots) {
        if ((await this.calendar.bodyOfMeeting(meetingId)) !== bodyId) continue;
        for (const { nominationId, candidate } of nominations)
          if (nominationIds.includes(nominationId)) names.set(candidate.personId, candidate.name);
      }
    }
    return names;
  }
}
