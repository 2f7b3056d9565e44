/** Resolutions in writing go to the members of their day: before one does, the seats of the company are held against its register. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { accept, checkOfDay, holdingsOn, lotSeats, type Result, type Roster } from '@quorate/domain';
import { WrittenDecisions } from '../meetings/index.js';
import { ShareRegisters } from './share-registers.js';

@Injectable()
export class CirculationCheck implements OnModuleInit {
  constructor(
    private readonly written: WrittenDecisions,
    private readonly registers: ShareRegisters,
  ) {}

  onModuleInit(): void {
    this.written.beforeCirculation((bodyId, roster) => this.check(bodyId, roster));
  }

  /** A body without a register has its members as it seats them. */
  private async check(bodyId: string, roster: Roster): Promise<Result<null>> {
    const { terms, dated, holders } = await this.registers.stateOf(bodyId);
    if (terms === null) return accept(null);
    return checkOfDay(roster, lotSeats(holdingsOn(dated, await this.registers.today()), holders));
  }
}
