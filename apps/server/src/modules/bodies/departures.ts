/** Members who leave their seats before the term ends: written down with the last day, taken back until it is over, and then done. */
import { Injectable } from '@nestjs/common';
import type { BodyView } from '@quorate/contracts';
import {
  accept,
  checkDeparture,
  checkSits,
  type Departure,
  hasLeft,
  type Result,
  ukCalendarDate,
} from '@quorate/domain';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Bodies } from './bodies.js';
import { type SeatRecord, vacated } from './body-record.js';
import { SeatTermRow } from './seat-term.entity.js';
import { SeatRow } from './seat.entity.js';

/** Who is meant, in which seat. */
export type Sitter = Readonly<Record<'bodyId' | 'seatId' | 'memberId', string>>;

@Injectable()
export class Departures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly bodies: Bodies,
  ) {}

  /** The member leaves after the last day; what was written of it before is replaced. */
  async write(sitter: Sitter, departure: Departure): Promise<Result<BodyView>> {
    const today = await this.today();
    const checked = checkDeparture(departure, today);
    return checked.ok ? this.set(sitter, checked.value, today) : checked;
  }

  /** The member stays. */
  async takeBack(sitter: Sitter): Promise<Result<BodyView>> {
    return this.set(sitter, null, await this.today());
  }

  /** Empties the seats whose members have left by this day. */
  async advance(today: string): Promise<void> {
    const { manager } = this.dataSource;
    const terms = await manager.findBy(SeatTermRow, { replacedAt: IsNull(), leaving: Not(IsNull()) });
    const left = terms.filter(({ leaving }) => leaving !== null && hasLeft(leaving, today));
    if (left.length === 0) return;
    const seats = await manager.findBy(SeatRow, { id: In(left.map(({ seatId }) => seatId)) });
    for (const { id, bodyId } of seats) {
      await this.bodies.changeSeat(bodyId, id, (seat) =>
        accept(seat.leaving !== null && hasLeft(seat.leaving, today) ? vacated(seat) : seat),
      );
    }
  }

  private async today(): Promise<string> {
    return ukCalendarDate(await this.database.now());
  }

  private set(sitter: Sitter, leaving: Departure | null, today: string): Promise<Result<BodyView>> {
    const { bodyId, seatId, memberId } = sitter;
    return this.bodies.changeSeat(bodyId, seatId, (seat): Result<SeatRecord> => {
      const sits = checkSits(seat, memberId, today);
      return sits.ok ? accept({ ...seat, leaving }) : sits;
    });
  }
}
