/** The share registers: what they hold, changes to them, and the record date that makes their lots the seats of a body. */
import { Injectable } from '@nestjs/common';
import type {
  OwnShareholdings,
  ReadRegisterCommand,
  RegisterEntryView,
  RegisterReply,
  ShareRegisterView,
} from '@quorate/contracts';
import {
  accept,
  checkLotsSplit,
  holdingsOn,
  isCalled,
  lotsOf,
  lotSeats,
  type MeetingState,
  type RegisterCommand,
  type RegisterState,
  refuse,
  type Result,
  sayMeeting,
  ukCalendarDate,
} from '@quorate/domain';
import { DataSource } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { type Author, Journal } from '../../platform/journal/index.js';
import { Bodies, BODY_UNKNOWN, CompanyLots, seatIdOfLot } from '../bodies/index.js';
import { People } from '../identity/index.js';
import { Calendar, digestOf, MeetingViews } from '../meetings/index.js';
import { readParties } from '../parties/index.js';
import { type RegisterAnswer, registerEntryOf, shareRegisterKind } from './share-register-kind.js';
import { type PartyNames, registerEntryView, shareRegisterView } from './share-register-view.js';

const ENTRIES_AT_ONCE = 200;

@Injectable()
export class ShareRegisters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly bodies: Bodies,
    private readonly lots: CompanyLots,
    private readonly people: People,
    private readonly calendar: Calendar,
    private readonly meetings: MeetingViews,
  ) {}

  /** The register as it stands; empty where none is open. */
  stateOf(bodyId: string): Promise<RegisterState> {
    return this.journal.stateOf(shareRegisterKind, bodyId);
  }

  /** Today in London, by the clock of the database. */
  async today(): Promise<string> {
    return ukCalendarDate(await this.database.now());
  }

  async see(bodyId: string, on: string | undefined): Promise<ShareRegisterView> {
    const state = await this.stateOf(bodyId);
    const view = shareRegisterView(state, on ?? (await this.today()), await this.partyNames());
    return { ...view, bodyId };
  }

  /** Only the holdings that the person acts for today; who acts for nobody learns nothing of the company. */
  async holdingsFor(bodyId: string, personId: string): Promise<OwnShareholdings> {
    const { terms, on, issued, issuedNominal, holders, records } = await this.see(bodyId, undefined);
    const theirs = holders.filter(({ representatives }) =>
      representatives.some((one) => one.personId === personId),
    );
    if (theirs.length === 0) {
      return { terms: null, on, issued: 0, issuedNominal: '0', holders: [], recordDate: null };
    }
    const recordDate = records.at(-1)?.on ?? null;
    return { terms, on, issued, issuedNominal, holders: theirs, recordDate };
  }

  /** Before a number, latest first. */
  async entries(bodyId: string, before = Number.POSITIVE_INFINITY): Promise<RegisterEntryView[]> {
    const state = await this.stateOf(bodyId);
    const stored = await this.journal.entriesAfter(shareRegisterKind, bodyId, 0);
    const earlier = stored.map(registerEntryOf).filter(({ no }) => no < before);
    const page = earlier.slice(-ENTRIES_AT_ONCE).toReversed();
    return page.map((entry) => registerEntryView(entry, state));
  }

  /** Decides and writes one change. */
  async change(
    bodyId: string,
    asked: ReadRegisterCommand,
    by: Author,
    key: string,
  ): Promise<Result<RegisterReply>> {
    const command = await this.commandFrom(bodyId, asked);
    if (!command.ok) return command;
    if (asked.type === 'record.take') {
      const free = await this.checkSplit(bodyId, asked.on);
      if (!free.ok) return free;
    }
    const written = await this.write(bodyId, command.value, digestOf(asked), by, key);
    if (!written.ok) return written;
    const seated = await this.seated(bodyId, asked);
    return seated.ok ? written : seated;
  }

  /** What a change does to the seats at once: a record date makes them, and who acts for a holder sits in its lots from the same moment. */
  private seated(bodyId: string, asked: ReadRegisterCommand): Promise<Result<null>> {
    switch (asked.type) {
      case 'record.take':
        return this.seat(bodyId, asked.on);
      case 'representative.authorise':
      case 'representative.end':
        return this.seatActing(bodyId, asked.holderId, asked.type === 'representative.end');
      default:
        return Promise.resolve(accept(null));
    }
  }

  /** Whatever the record date, since it settles who holds and not who acts. */
  private async seatActing(bodyId: string, holderId: string, isEnd: boolean): Promise<Result<null>> {
    const { dated } = await this.stateOf(bodyId);
    const { representatives } = holdingsOn(dated, await this.today());
    return this.lots.act(bodyId, holderId, representatives.get(holderId) ?? [], isEnd);
  }

  /** Writes a command under what was asked for. */
  async write(
    bodyId: string,
    command: RegisterCommand,
    digest: string,
    by: Author,
    key: string,
  ): Promise<Result<RegisterReply>> {
    const ask = { streamId: bodyId, by, key, digest, command, begins: true };
    const written = await this.journal.submit(shareRegisterKind, ask);
    if (!written.ok) return written;
    const { from, to, at, answer } = written.value;
    return accept({ from, to, at, made: answer as RegisterAnswer });
  }

  async partyNames(): Promise<PartyNames> {
    const parties = await readParties(this.dataSource.manager);
    return new Map(parties.map(({ partyId, name }) => [partyId, name]));
  }

  /** What the register cannot know: that the body, the party and the person are there. */
  private async commandFrom(bodyId: string, asked: ReadRegisterCommand): Promise<Result<RegisterCommand>> {
    switch (asked.type) {
      case 'register.open':
        return (await this.bodies.find(bodyId)) === null ? BODY_UNKNOWN : accept({ ...asked, bodyId });
      case 'holder.enter':
      case 'holder.amend':
        if (asked.partyId === null || (await this.partyNames()).has(asked.partyId)) return accept(asked);
        return refuse(
          'invalid',
          'party-unknown',
          'There is no such party. Add it first, or choose another.',
          'partyId',
        );
      case 'representative.authorise': {
        const person = await this.people.find(asked.personId);
        if (person?.hasAccount) return accept({ ...asked, name: person.name });
        const sentence =
          'Nobody with an account has this id. Give the person an account first, or choose another.';
        return refuse('invalid', 'person-unknown', sentence, 'personId');
      }
      default:
        return accept(asked);
    }
  }

  /** The meetings and decisions in writing of the company that are called, and what they stand on. */
  private async called(bodyId: string): Promise<MeetingState[]> {
    const called = (await this.calendar.list({ bodyId })).filter(({ stage }) => isCalled(stage));
    return Promise.all(called.map(({ meetingId }) => this.meetings.whole(meetingId)));
  }

  /** Lots that are split for a meeting to come are split there. */
  private async checkSplit(bodyId: string, on: string): Promise<Result<null>> {
    const { dated, holders } = await this.stateOf(bodyId);
    const asked = lotSeats(holdingsOn(dated, on), holders).map((lot) => ({
      ...lot,
      seatId: seatIdOfLot(bodyId, lot.lot),
    }));
    for (const state of await this.called(bodyId)) {
      if (state.conduct !== 'meeting' || state.stage !== 'called') continue;
      const given = new Set(state.proxies.map(({ seatId }) => seatId));
      const checked = checkLotsSplit(lotsOf(state.roster?.seats ?? []), asked, {
        ...{ meeting: sayMeeting(state), given },
      });
      if (!checked.ok) return checked;
    }
    return accept(null);
  }

  /** Done again when the act is sent again, so that an interruption between the two leaves nothing half done. */
  private async seat(bodyId: string, on: string): Promise<Result<null>> {
    const { dated, holders } = await this.stateOf(bodyId);
    const { representatives } = holdingsOn(dated, await this.today());
    const lots = lotSeats({ ...holdingsOn(dated, on), representatives }, holders);
    const standing = (await this.called(bodyId)).flatMap(({ roster }) => lotsOf(roster?.seats ?? []));
    return this.lots.set(bodyId, on, lots, [...new Set(standing.map(({ seatId }) => seatId))]);
  }
}
