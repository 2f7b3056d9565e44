/** Terms that members were declared for, begun and ended on their days in London. Terms entered by hand are left to the officers. */
import { Injectable } from '@nestjs/common';
import { type ComingTerm, termsDue } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { DataSource, In, IsNull } from 'typeorm';
import { Bodies, type HeldTerm } from './bodies.js';
import { ComingTermRow } from './coming-term.entity.js';
import { SeatRow } from './seat.entity.js';

type Due = ComingTerm & { readonly row: ComingTermRow };

@Injectable()
export class ComingTerms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bodies: Bodies,
  ) {}

  /** Writes down what was declared; of one election each seat once. */
  async promise(source: string, terms: readonly HeldTerm[]): Promise<void> {
    const rows = terms.map(({ seatId, memberId, termFrom, termUntil }) => ({
      ...{ id: randomUUID(), source, seatId, memberId, termFrom, termUntil },
      ...{ begunAt: null, endedAt: null },
    }));
    if (rows.length === 0) return;
    await this.dataSource.createQueryBuilder().insert().into(ComingTermRow).values(rows).orIgnore().execute();
  }

  /** Does what is due on this day; answers why a term could not begin, by its id. */
  async advance(today: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.manager.find(ComingTermRow, {
      where: { endedAt: IsNull() },
      order: { termFrom: 'ASC', id: 'ASC' },
    });
    const terms = rows.map((row) => ({
      ...{ row, termFrom: row.termFrom, termUntil: row.termUntil },
      ...{ begun: row.begunAt !== null, ended: false },
    }));
    const { ending, beginning } = termsDue<Due>(terms, today);
    const bodyIds = await this.bodyIdsOf([...ending, ...beginning]);
    const refused = new Map<string, string>();
    for (const { row } of ending) {
      const { id, seatId } = row;
      if (row.begunAt !== null) await this.bodies.endTerm(bodyIds.get(seatId) ?? '', row);
      await this.dataSource.manager.update(ComingTermRow, { id }, { endedAt: () => 'clock_timestamp()' });
    }
    for (const { row } of beginning) {
      const { id, seatId } = row;
      const begun = await this.bodies.beginTerm(bodyIds.get(seatId) ?? '', row);
      if (!begun.ok) refused.set(id, begun.refusal.sentence);
      else
        await this.dataSource.manager.update(ComingTermRow, { id }, { begunAt: () => 'clock_timestamp()' });
    }
    return refused;
  }

  private async bodyIdsOf(due: readonly Due[]): Promise<ReadonlyMap<string, string>> {
    if (due.length === 0) return new Map();
    const seats = await this.dataSource.manager.findBy(SeatRow, { id: In(due.map(({ row }) => row.seatId)) });
    return new Map(seats.map(({ id, bodyId }) => [id, bodyId]));
  }
}
