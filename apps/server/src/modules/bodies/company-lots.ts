/** The lots of a share register as the seats of their company: all of them on a record date, and who acts in them on any day. */
import { Injectable } from '@nestjs/common';
import { accept, type LotSeat, refuse, type Result, type RosterPerson } from '@quorate/domain';
import { violates } from '../../platform/database/index.js';
import { Bodies } from './bodies.js';
import { firstConstituency, updateRecordDate } from './body-store.js';
import { BODY_UNKNOWN } from './body-unknown.js';
import { writeActing, writeLots } from './lot-seats.js';

@Injectable()
export class CompanyLots {
  constructor(private readonly bodies: Bodies) {}

  /** Makes the lots of the body exactly these, as of a record date; others that a called meeting stands on are kept beside them. */
  async set(
    bodyId: string,
    on: string,
    lots: readonly LotSeat[],
    standing: readonly string[],
  ): Promise<Result<null>> {
    try {
      const set = await this.bodies.within(bodyId, async (manager) => {
        const constituencyId = await firstConstituency(manager, bodyId);
        if (constituencyId === undefined) return BODY_UNKNOWN;
        await writeLots(manager, { bodyId, constituencyId, standing }, lots);
        await updateRecordDate(manager, bodyId, on);
        return accept(null);
      });
      if (set.ok) await this.bodies.changed(bodyId);
      return set;
    } catch (error) {
      if (!violates(error, 'seat_label')) throw error;
      const sentence =
        'A lot would be named like another seat of this body. Give that seat, or the holder, another name.';
      return refuse('conflict', 'seat-label-twice', sentence);
    }
  }

  /**
   * Seats in the lots of a holder whoever acts for it, the first as member. Meetings are told at once of who acts no more; who
   * acts from now on is found when they come, since the roster of a company is long.
   */
  async act(
    bodyId: string,
    holderId: string,
    persons: readonly RosterPerson[],
    isEnd: boolean,
  ): Promise<Result<null>> {
    const acting = await this.bodies.within(bodyId, async (manager) => {
      const personIds = persons.map(({ personId }) => personId);
      await writeActing(manager, bodyId, holderId, personIds);
      return accept(null);
    });
    if (acting.ok && isEnd) await this.bodies.changed(bodyId);
    return acting;
  }
}
