/** Elections that began before a house does: written in one act, each step judged by the day on which it was taken. */
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
    readonly statement: string;
    readonly isAccepted: boolean;
  }[];
  /** Null while it still runs. */
  readonly declaredAt: string | null;
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
  async write(held: HeldElection, officer: Author, key: string): Promise<Result<string>> {
    const electionId = idFor(`${officer.personId} calls an election ${key}`);
    const { bodyId, call, calledAt, declaredAt } = held;
    const command = await this.calls.commandOf(bodyId, electionId, call);
    if (!command.ok) return command;
    const constituencies = command.value.constituencies.map((one) => ({
      ...one,
      seats: one.seats.map((seat) => ({ ...seat, termFrom: '', termUntil: '' })),
    }));
    const standings = await this.register.standings(constituencies, ukCalendarDate(calledAt));
    const secretary: Actor = { ...officer, roles: ['secretary'] };
    const nominations = [];
    for (const { personId, isByOfficer, isAccepted, ...asked } of held.nominations) {
      const person = await this.people.find(personId);
      if (person === null) throw new Error(`nobody is known as ${personId}`);
      const candidate = { personId, name: person.name };
      const confirmed = call.requirements.map(({ id }) => id);
      const party = standings.find(({ partyId }) => partyId === person.partyId) ?? null;
      nominations.push({
        by: isByOfficer ? secretary : { ...candidate, roles: [] },
        nomination: { ...asked, candidate, sitsIn: null, confirmed, party },
        isAccepted,
      });
    }
    const hold = { type: 'election.hold' as const, call: command.value, calledAt, nominations, declaredAt };
    const written = await this.streams.submit(electionId, hold, officer, { key, asked: held });
    return written.ok ? accept(electionId) : written;
  }
}
