/** Who acts for a holder of shares is not erased before somebody else does, or nobody. */
import { Injectable } from '@nestjs/common';
import { PersonalParts, type Subject } from '../../platform/personal/index.js';
import { Bodies } from '../bodies/index.js';
import { ShareRegisters } from './share-registers.js';

@Injectable()
export class SharesPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly bodies: Bodies,
    private readonly registers: ShareRegisters,
  ) {
    parts.add({ tables: ['journal_entry'], blocks: (person) => this.blocks(person) });
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const blocks: string[] = [];
    for (const { bodyId, name: company } of await this.bodies.list()) {
      const { holders } = await this.registers.holdingsFor(bodyId, personId);
      blocks.push(
        ...holders.map(
          (holder) =>
            `${name} acts for ${holder.name}, who holds shares in ${company}. End that in the share register.`,
        ),
      );
    }
    return blocks;
  }
}
