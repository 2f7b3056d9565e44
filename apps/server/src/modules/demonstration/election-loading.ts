/** Writes down the elections that are over when the demonstration begins, each in one act under a fixed key. */
import { Injectable } from '@nestjs/common';
import { ukInstant } from '@quorate/domain';
import { Bodies } from '../bodies/index.js';
import { type HeldElection, HeldElections } from '../elections/index.js';
import type { DemonstrationData, DemonstrationElection } from './demonstration-data.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

const BALLOT_WORKING_DAYS = 10;

@Injectable()
export class ElectionLoading {
  constructor(
    private readonly bodies: Bodies,
    private readonly elections: HeldElections,
  ) {}

  async load({ bodies, elections }: DemonstrationData, people: PeopleByName, now: string): Promise<void> {
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    for (const election of elections.filter(({ declaredOn }) => declaredAt(declaredOn) <= now)) {
      const bodyId = found(bodyIds, election.body);
      const body = await this.bodies.find(bodyId);
      const seatIds = new Map(body?.seatList.map(({ label, seatId }) => [label, seatId]));
      const name = bodies.find(({ code }) => code === election.body)?.secretaries[0] ?? '';
      const by = { personId: found(people, name), name, roles: ['secretary'] as const };
      const held = heldElection(election, bodyId, seatIds, people);
      valueOf(await this.elections.write(held, by, `demonstration-election-${election.title}`));
    }
  }
}

function declaredAt(declaredOn: string): string {
  return ukInstant(declaredOn, '10:00');
}

function heldElection(
  election: DemonstrationElection,
  bodyId: string,
  seatIds: ReadonlyMap<string, string>,
  people: PeopleByName,
): HeldElection {
  const { title, requirements, nominationsCloseOn, ballotOpensOn } = election;
  const term = { kind: 'months' as const, ...election.term };
  return {
    bodyId,
    calledAt: ukInstant(election.calledOn, '10:00'),
    declaredAt: declaredAt(election.declaredOn),
    call: {
      ...{ title, requirements, maySelfNominate: true, nominations: { closesOn: nominationsCloseOn } },
      ...{ ballotOpensOn, ballotWorkingDays: BALLOT_WORKING_DAYS, told: 'names' },
      ballotRule: { form: 'choose-one', visibility: 'totals-only', tie: 'lot' },
      constituencies: election.constituencies.map(({ id, name, categories, way, seats }) => ({
        ...{ constituencyId: id, name, categoryIds: categories, way, subType: null },
        seats: Object.keys(seats).map((label) => ({ seatId: found(seatIds, label), term })),
      })),
    },
    nominations: election.constituencies.flatMap(({ id, categories, way, seats }) =>
      Object.entries(seats).map(([label, member]) => ({
        ...{ constituencyId: id, personId: found(people, member), isByOfficer: categories.length === 0 },
        ...{ statement: '', isAccepted: true },
        seatId: way === 'appointment' ? found(seatIds, label) : null,
      })),
    ),
  };
}
