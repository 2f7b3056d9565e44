/** What a person did in meetings: its journals are kept as they are, and nobody is erased while a vote waits for them. */
import { Injectable } from '@nestjs/common';
import { NOBODY } from '../../platform/auth/index.js';
import { PersonalParts, type Subject } from '../../platform/personal/index.js';
import { Duties } from './duties.js';

@Injectable()
export class MeetingsPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly duties: Duties,
  ) {
    parts.add({
      tables: ['journal_entry', 'journal_sealed'],
      blocks: (person) => this.blocks(person),
    });
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const waiting = await this.duties.waitingFor({ ...NOBODY, personId });
    const meetings = new Set(waiting.map(({ meeting, bodyName }) => `${meeting} of ${bodyName}`));
    return [...meetings].map(
      (meeting) => `${name} is among the voters of a vote that runs in ${meeting}. Wait until it is closed.`,
    );
  }
}
