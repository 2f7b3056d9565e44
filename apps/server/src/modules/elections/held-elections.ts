/** Elections that are over when a house begins: written in one act, each step judged by the day on which it was taken. */
import { Injectable } from '@nestjs/common';
import type { ReadElectionCall } from '@quorate/contracts';
import { accept, type Actor, type Result, ukCalendarDate } from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { People } from '../identity/index.js';
import { idFor } from '../meetings/index.js';
import { ElectionCalls } from './election-calls.js';
import { ElectionRegister } from './election-register.js';
import { ElectionStreams } from './election-streams.js';

export interface HeldElection {
  readonly bodyId: string;
  readonly call: ReadElectionCall;
  readonly calledAt: string;
  /** Each by its candidate, as the contact of their party; where the seat names no party, by the officer. */
  readonly nominations: readonly {
    readonly constituencyId: string;
    readonly seatId: string | null;
    readonly personId: string;
    readonly isByOfficer: boolean;
  }[];
  readonly declaredAt: string;
}

@Injectable()
export class HeldElections {
  constructor(
    private readonly calls: ElectionCalls,
    private readonly streams: ElectionStreams,
    private readonly register: ElectionRegister,
    private readonly people: People,
  ) {}

  /** The same key gives the same election. */
  async write(held: HeldElection, officer: Author, key: string): Promise<Result<unknown>> {
    const electionId = idFor(`${officer.personId} calls an election ${key}`);
    const { bodyId, call, calledAt, declaredAt } = held;
    const asked = await this.calls.commandOf(bodyId, electionId, call);
    if (!asked.ok) return asked;
    const constituencies = asked.value.constituencies.map((one) => ({
      ...one,
      seats: one.seats.map((seat) => ({ ...seat, termFrom: '', termUntil: '' })),
    }));
    const standings = await this.register.standings(constituencies, ukCalendarDate(calledAt));
    const secretary: Actor = { ...officer, roles: ['secretary'] };
    const nominations = [];
    for (const { constituencyId, seatId, personId, isByOfficer } of held.nominations) {
      const person = await this.people.find(personId);
      if (person === null) throw new Error(`nobody is known as ${personId}`);
      const candidate = { personId, name: person.name };
      const confirmed = call.requirements.map(({ id }) => id);
      const party = standings.find(({ partyId }) => partyId === person.partyId) ?? null;
      nominations.push({
        by: isByOfficer ? secretary : { ...candidate, roles: [] },
        nomination: { constituencyId, seatId, candidate, sitsIn: null, statement: '', confirmed, party },
      });
    }
    const command = {
      ...{ type: 'election.hold' as const, call: asked.value, calledAt, nominations, declaredAt },
    };
    const written = await this.streams.submit(electionId, command, officer, { key, asked: held });
    return written.ok ? accept(electionId) : written;
  }
}
