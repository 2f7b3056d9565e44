/** The bodies: who sits where, who runs them, and by which rules they decide. */
import { Injectable } from '@nestjs/common';
import type { BodyStanding, BodySummary, BodyView } from '@quorate/contracts';
import {
  accept,
  FIRST_WRITING,
  type NoticeRule,
  refuse,
  type Result,
  type Roster,
  type RosterSeat,
  type WritingRule,
} from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { violates } from '../../platform/database/index.js';
import { People } from '../identity/index.js';
import { readVotingGroups } from '../parties/index.js';
import {
  checkBody,
  checkFilling,
  checkOfficers,
  checkParty,
  ELECTORS_KEPT,
  findSeat,
} from './body-checks.js';
import {
  type BodyDetails,
  type BodyRecord,
  ELECTORATE,
  type Officers,
  peopleOf,
  type SeatChange,
  type SeatRecord,
  vacated,
} from './body-record.js';
import { BodyRoles } from './body-roles.js';
import {
  insertBody,
  lastTermUntil,
  readBodies,
  readKeptLots,
  updateDetails,
  updateNotice,
  updateOfficers,
  updateSeat,
  updateWriting,
} from './body-store.js';
import { bodyView, type GroupOfSeat, rosterFrom } from './body-view.js';
import { readStandings, readSummaries } from './body-lists.js';
import { BODY_UNKNOWN } from './body-unknown.js';
import { BodyRow } from './body.entity.js';

export type NewBody = Omit<BodyRecord, 'bodyId' | 'seats' | 'writing' | 'notice' | 'recordDate'> & {
  readonly seats: readonly Omit<SeatRecord, 'seatId' | 'leaving'>[];
};

/** A member in a seat from the first day to the last. */
export type HeldTerm = Readonly<Record<'seatId' | 'memberId' | 'termFrom' | 'termUntil', string>>;

@Injectable()
export class Bodies {
  private readonly listeners: ((bodyId: string) => Promise<void>)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly roles: BodyRoles,
  ) {}

  /** Called after each change of a body, which is answered once the listener is done. */
  onChanged(listener: (bodyId: string) => Promise<void>): void {
    this.listeners.push(listener);
  }

  /** The body is another now: what is remembered of it is forgotten, and who listens is told. */
  async changed(bodyId: string): Promise<void> {
    this.roles.forget(bodyId);
    for (const listener of this.listeners) await listener(bodyId);
  }

  /** Every body that meets, by name. */
  list(): Promise<BodySummary[]> {
    return readSummaries(this.dataSource.manager);
  }

  /** The body with this code, or null. */
  async withCode(code: string): Promise<string | null> {
    const row = await this.dataSource.manager.findOne(BodyRow, { where: { code }, select: { id: true } });
    return row?.id ?? null;
  }

  /** One body, or null. */
  async find(bodyId: string): Promise<BodyView | null> {
    const [body] = await readBodies(this.dataSource.manager, [bodyId]);
    return body ? this.view(this.dataSource.manager, body) : null;
  }

  /** The last day of the term that was begun last in the seat, whoever has left it since; null for none. */
  lastTermUntil(seatId: string): Promise<string | null> {
    return lastTermUntil(this.dataSource.manager, seatId);
  }

  /** Who sits on the body and under which rules, read from the database now. */
  async rosterOf(bodyId: string): Promise<Roster> {
    return (await this.rosterAndKept(bodyId)).roster;
  }

  /** That, with the lots that are no seats of the body any more and that meetings stand on. */
  async rosterAndKept(bodyId: string): Promise<{ roster: Roster; kept: readonly RosterSeat[] }> {
    const { manager } = this.dataSource;
    const [body] = await readBodies(manager, [bodyId]);
    if (!body) throw new Error(`there is no body ${bodyId}`);
    const keptLots = await readKeptLots(manager, bodyId);
    const seats = [...body.seats, ...keptLots];
    const names = await this.people.namesOf(peopleOf({ ...body, seats }), manager);
    const groupOf = await groupsOf(manager, { ...body, seats });
    const { seats: kept } = rosterFrom({ ...body, seats: keptLots }, names, groupOf);
    return { roster: rosterFrom(body, names, groupOf), kept };
  }

  /** What a person is on each body where they are something. */
  async standingsOf(personId: string): Promise<BodyStanding[]> {
    const standings = await readStandings(this.dataSource.manager, personId);
    return Promise.all(
      standings.map(async (standing) => ({
        ...standing,
        roles: [...(await this.roles.rolesOn(personId, standing.bodyId))],
      })),
    );
  }

  /** Adds a body with its officers, rules and seats. */
  async create(body: NewBody): Promise<Result<BodyView>> {
    const seats = body.seats.map((seat) => ({ ...seat, seatId: randomUUID(), leaving: null }));
    const fresh = { bodyId: randomUUID(), writing: FIRST_WRITING, notice: null, recordDate: null };
    const record: BodyRecord = { ...body, ...fresh, seats };
    const names = await this.people.namesOf(peopleOf(record));
    const checked = checkBody(record, names);
    if (!checked.ok) return checked;
    try {
      await this.dataSource.transaction((manager) => insertBody(manager, record));
    } catch (error) {
      if (violates(error, 'body_code')) return codeTaken(body.code);
      throw error;
    }
    return accept(bodyView(record, names, await groupsOf(this.dataSource.manager, record)));
  }

  /** Accepts a body whose secretary fills its seats; those of an electorate are its contacts. */
  async checkMayFill(bodyId: string): Promise<Result<null>> {
    const [body] = await readBodies(this.dataSource.manager, [bodyId]);
    return body?.kind === ELECTORATE ? ELECTORS_KEPT : accept(null);
  }

  /** Puts a member and alternates in a seat, or makes it vacant; says what it weighs and for which party it votes. */
  setSeat(bodyId: string, seatId: string, change: SeatChange): Promise<Result<BodyView>> {
    return this.change(bodyId, async (manager, body) => {
      const found = findSeat(body, seatId);
      if (!found.ok) return found;
      const seat = found.value;
      const { weight = seat.weight, partyId = seat.partyId } = change;
      // Who comes does not leave as whoever goes did.
      const leaving = change.memberId === seat.memberId ? seat.leaving : null;
      const filled = { ...seat, ...change, weight, partyId, leaving };
      const seats = body.seats.map((one) => (one === seat ? filled : one));
      const names = await this.people.namesOf(peopleOf({ ...body, seats }), manager);
      const checked = checkFilling(filled, seats, names);
      if (!checked.ok) return checked;
      const party = await checkParty(manager, filled);
      if (!party.ok) return party;
      await updateSeat(manager, seat, filled);
      return accept({ ...body, seats });
    });
  }

  /** Puts who was declared into the seat; a member who goes on keeps their alternates. */
  async beginTerm(bodyId: string, term: HeldTerm): Promise<Result<BodyView>> {
    const { seatId, memberId, termFrom, termUntil } = term;
    const seat = (await this.find(bodyId))?.seatList.find((one) => one.seatId === seatId);
    const goesOn = seat?.member?.personId === memberId;
    const alternateIds = goesOn ? seat.alternates.map(({ personId }) => personId) : [];
    return this.setSeat(bodyId, seatId, { memberId, alternateIds, termFrom, termUntil });
  }

  /** Empties the seat after the last day of the term, unless an officer changed meanwhile who sits there or until when. */
  endTerm(bodyId: string, { seatId, memberId, termUntil }: HeldTerm): Promise<Result<BodyView>> {
    return this.changeSeat(bodyId, seatId, (seat) =>
      accept(seat.memberId === memberId && seat.termUntil === termUntil ? vacated(seat) : seat),
    );
  }

  /** The seat as it is decided to be from how it is found; no lot of shares. */
  changeSeat(
    bodyId: string,
    seatId: string,
    decide: (seat: SeatRecord) => Result<SeatRecord>,
  ): Promise<Result<BodyView>> {
    return this.change(bodyId, async (manager, body) => {
      const seat = findSeat(body, seatId);
      if (!seat.ok) return seat;
      const decided = decide(seat.value);
      if (!decided.ok) return decided;
      await updateSeat(manager, seat.value, decided.value);
      return accept({ ...body, seats: body.seats.map((one) => (one === seat.value ? decided.value : one)) });
    });
  }

  /** Another name, code or clocks; meetings that are planned already keep those they were planned with. */
  async setDetails(bodyId: string, details: BodyDetails): Promise<Result<BodyView>> {
    try {
      return await this.change(bodyId, async (manager, body) => {
        const changed = { ...body, ...details };
        await updateDetails(manager, changed);
        return accept(changed);
      });
    } catch (error) {
      if (violates(error, 'body_code')) return codeTaken(details.code);
      throw error;
    }
  }

  /** Another window or other reminders for written decisions; those that are out keep theirs. */
  setWriting(bodyId: string, writing: WritingRule): Promise<Result<BodyView>> {
    return this.change(bodyId, async (manager, body) => {
      const changed = { ...body, writing };
      await updateWriting(manager, changed);
      return accept(changed);
    });
  }

  /** Does this to the body while no other change to it is made; who follows it is told by `changed`. */
  within(bodyId: string, work: (manager: EntityManager) => Promise<Result<null>>): Promise<Result<null>> {
    return this.dataSource.transaction(async (manager): Promise<Result<null>> => {
      const lock = { mode: 'pessimistic_write' } as const;
      const body = await manager.findOne(BodyRow, { where: { id: bodyId }, lock });
      return body === null ? BODY_UNKNOWN : work(manager);
    });
  }

  /** Another rule of notice, or none; meetings that were called already keep their notice. */
  setNotice(bodyId: string, notice: NoticeRule | null): Promise<Result<BodyView>> {
    return this.change(bodyId, async (manager, body) => {
      const changed = { ...body, notice };
      await updateNotice(manager, changed);
      return accept(changed);
    });
  }

  /** Names the chair, the secretaries, the observers and the scrutineers. */
  setOfficers(bodyId: string, officersOf: (body: BodyRecord) => Officers): Promise<Result<BodyView>> {
    return this.change(bodyId, async (manager, body) => {
      const changed = { ...body, ...officersOf(body) };
      const checked = checkOfficers(changed, await this.people.namesOf(peopleOf(changed), manager));
      if (!checked.ok) return checked;
      await updateOfficers(manager, changed);
      return accept(changed);
    });
  }

  private async change(
    bodyId: string,
    decide: (manager: EntityManager, body: BodyRecord) => Promise<Result<BodyRecord>>,
  ): Promise<Result<BodyView>> {
    const changed = await this.dataSource.transaction(async (manager): Promise<Result<BodyView>> => {
      // Changes to one body come one after the other, so each is judged by the seats it finds.
      await manager.findOne(BodyRow, { where: { id: bodyId }, lock: { mode: 'pessimistic_write' } });
      const [body] = await readBodies(manager, [bodyId]);
      if (!body) return BODY_UNKNOWN;
      const decided = await decide(manager, body);
      return decided.ok ? accept(await this.view(manager, decided.value)) : decided;
    });
    if (changed.ok) await this.changed(bodyId);
    return changed;
  }

  private async view(manager: EntityManager, body: BodyRecord): Promise<BodyView> {
    const names = await this.people.namesOf(peopleOf(body), manager);
    return bodyView(body, names, await groupsOf(manager, body));
  }
}

/** The register is read only where a seat names a party. */
async function groupsOf(manager: EntityManager, { seats }: BodyRecord): Promise<GroupOfSeat> {
  if (seats.every(({ partyId }) => partyId === null)) return () => null;
  const groups = await readVotingGroups(manager);
  return ({ partyId, constituencyId }) => groups.nameOf(partyId, constituencyId);
}

function codeTaken(code: string): Result<never> {
  return refuse('conflict', 'body-code-taken', `There is a body with the code ${code} already.`, 'code');
}
