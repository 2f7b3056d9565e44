/** Who stands in an election that runs is not erased before it is over. */
import { Injectable } from '@nestjs/common';
import { type CopiedSection, PersonalParts, type Subject } from '../../platform/personal/index.js';
import { ElectionStreams } from './election-streams.js';

const OVER = new Set(['declared', 'cancelled']);
const STANDS = new Set(['made', 'accepted']);

@Injectable()
export class ElectionsPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly streams: ElectionStreams,
  ) {
    parts.add({
      tables: ['journal_entry'],
      copy: (person) => this.copy(person),
      blocks: (person) => this.blocks(person),
    });
  }

  /** Of whom else somebody nominated, the other's name is left out. */
  private async copy({ personId }: Subject): Promise<CopiedSection[]> {
    const rows: CopiedSection['rows'][number][] = [];
    for (const { electionId, title } of await this.streams.list()) {
      const { nominations } = await this.streams.whole(electionId);
      for (const { candidate, nominator, statement, status, madeAt } of nominations) {
        const stands = candidate.personId === personId;
        if (!stands && nominator.personId !== personId) continue;
        rows.push({
          ...{ Election: title, What: stands ? 'You were nominated' : 'You nominated somebody' },
          ...{ At: madeAt, State: status, Statement: stands ? statement : null },
        });
      }
    }
    return [{ title: 'Your nominations in elections', rows }];
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
