/** The call of an election: what is asked, with what the body and the register say of it. */
import { Injectable } from '@nestjs/common';
import type { ReadElectionCall } from '@quorate/contracts';
import { accept, type ElectionCommand, refuse, type Result } from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { idFor } from '../meetings/index.js';
import { ElectionRegister } from './election-register.js';
import { ElectionStreams } from './election-streams.js';

type Call = Extract<ElectionCommand, { type: 'election.call' }>;

@Injectable()
export class ElectionCalls {
  constructor(
    private readonly streams: ElectionStreams,
    private readonly bodies: Bodies,
    private readonly register: ElectionRegister,
  ) {}

  /** The same key gives the same election. */
  async call(bodyId: string, asked: ReadElectionCall, by: Author, key: string): Promise<Result<string>> {
    const electionId = idFor(`${by.personId} calls an election ${key}`);
    const command = await this.commandOf(bodyId, electionId, asked);
    if (!command.ok) return command;
    const written = await this.streams.submit(electionId, command.value, by, { key, asked });
    return written.ok ? accept(electionId) : written;
  }

  /** What the call says, with the facts of the body and the register. */
  async commandOf(bodyId: string, electionId: string, asked: ReadElectionCall): Promise<Result<Call>> {
    const body = await this.bodies.find(bodyId);
    if (body === null) return BODY_UNKNOWN;
    const seats = new Map(body.seatList.map((seat) => [seat.seatId, seat]));
    const groupName = await this.register.groupNames();
    const constituencies: Call['constituencies'][number][] = [];
    for (const [at, one] of asked.constituencies.entries()) {
      const field = `constituencies.${String(at)}`;
      const unknown = await this.register.unknownCategories(one.categoryIds);
      if (unknown.length > 0) {
        const sentence = `There is no party category ${unknown.join(', ')}. Choose from the list.`;
        return refuse('invalid', 'category-unknown', sentence, `${field}.categoryIds`);
      }
      if (one.seats.some(({ seatId }) => !seats.has(seatId))) {
        const sentence = 'This body has no such seat. Choose from its seats.';
        return refuse('invalid', 'seat-unknown', sentence, `${field}.seats`);
      }
      const untils = await this.untils(one.seats);
      constituencies.push({
        ...one,
        seats: one.seats.flatMap(({ seatId, term }) => {
          const seat = seats.get(seatId);
          if (seat === undefined) return [];
          const { label, member, partyId } = seat;
          const appoints = one.way === 'appointment' ? partyId : null;
          return [
            {
              ...{ seatId, label, term, holderId: member?.personId ?? null, partyId: appoints },
              ...{
                groupName: groupName(appoints, one.categoryIds),
                currentUntil: untils.get(seatId) ?? null,
              },
            },
          ];
        }),
      });
    }
    return accept({
      ...{ type: 'election.call', electionId, bodyId, bodyName: body.name, bodyCode: body.code },
      ...{ ...asked, constituencies, hasScrutineers: body.scrutineers.length > 0 },
    });
  }

  /** When the term ends that was begun in each seat, so that the rest of it can be given to another. */
  private async untils(seats: readonly { readonly seatId: string }[]): Promise<Map<string, string | null>> {
    const ends = seats.map(async ({ seatId }) => [seatId, await this.bodies.lastTermUntil(seatId)] as const);
    return new Map(await Promise.all(ends));
  }
}
