/** Who stands in an election that runs is not erased before it is over. */
import { Injectable } from '@nestjs/common';
import { PersonalParts, type Subject } from '../../platform/personal/index.js';
import { ElectionStreams } from './election-streams.js';

const OVER = new Set(['declared', 'cancelled']);
const STANDS = new Set(['made', 'accepted']);

@Injectable()
export class ElectionsPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly streams: ElectionStreams,
  ) {
    parts.add({ tables: ['journal_entry'], blocks: (person) => this.blocks(person) });
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const blocks: string[] = [];
    for (const { electionId, stage, title } of await this.streams.list()) {
      if (OVER.has(stage)) continue;
      const { nominations } = await this.streams.whole(electionId);
      const stands = nominations.some(
        ({ candidate, status }) => candidate.personId === personId && STANDS.has(status),
      );
      if (stands)
        blocks.push(`${name} is nominated in ${title}. Withdraw the nomination, or wait until it is over.`);
    }
    return blocks;
  }
}
