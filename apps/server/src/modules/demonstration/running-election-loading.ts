/** Brings elections to where a visitor can take part: one takes nominations, of another the ballot is out. */
import { Injectable } from '@nestjs/common';
import { addWorkingDays, BANK_HOLIDAYS_ENGLAND_WALES, ukCalendarDate, ukInstant } from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { Bodies } from '../bodies/index.js';
import { ElectionCommands, ElectionStreams, type HeldElection, HeldElections } from '../elections/index.js';
import { Calendar, MeetingCommands } from '../meetings/index.js';
import type { DemonstrationData, RunningElection } from './demonstration-data.js';
import { found, type PeopleByName } from './register-loading.js';
import { valueOf } from './value-of.js';

const CALLS = '10:00';
const BALLOT_WORKING_DAYS = 10;
const TERM_MONTHS = 24;

@Injectable()
export class RunningElectionLoading {
  constructor(
    private readonly bodies: Bodies,
    private readonly held: HeldElections,
    private readonly streams: ElectionStreams,
    private readonly commands: ElectionCommands,
    private readonly calendar: Calendar,
    private readonly meetings: MeetingCommands,
  ) {}

  /** By a clock before the elections of the past they are not: who plays those is not disturbed. */
  async load(data: DemonstrationData, people: PeopleByName, now: string): Promise<void> {
    const today = ukCalendarDate(now);
    if (data.elections.some(({ declaredOn }) => declaredOn > today)) return;
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    for (const election of data.runningElections) {
      const bodyId = found(bodyIds, election.body);
      const body = await this.bodies.find(bodyId);
      const seatIds = new Map(body?.seatList.map(({ label, seatId }) => [label, seatId]));
      const name = data.bodies.find(({ code }) => code === election.body)?.secretaries[0] ?? '';
      const by = authorOf(name, people, ['secretary']);
      const running = { bodyId, ...runningElection(election, today, seatIds, people) };
      // A loading that was cut off may go on on another day.
      const there = (await this.streams.list(bodyId)).find(({ title }) => title === election.title);
      const key = `demonstration-election-${election.title}`;
      const electionId = there?.electionId ?? valueOf(await this.held.write(running, by, key));
      if (election.ballotOpens <= 0) await this.open(electionId, election, by, people);
    }
  }

  private async open(
    electionId: string,
    { votes }: RunningElection,
    by: Author,
    people: PeopleByName,
  ): Promise<void> {
    valueOf(await this.commands.do(electionId, { type: 'ballots.open' }, by, 'demonstration-ballots'));
    const { ballots, candidates } = await this.streams.whole(electionId);
    for (const [voter, candidate] of Object.entries(votes)) {
      const { nominationId = '' } = candidates.find((one) => one.candidate.name === candidate) ?? {};
      const ballot = ballots.find(({ nominationIds }) => nominationIds.includes(nominationId));
      if (ballot === undefined) throw new Error(`the demonstration has no ballot with ${candidate}`);
      const author = authorOf(voter, people);
      const seatId = await this.placeOf(ballot.meetingId, author.personId);
      const answer = { kind: 'chosen' as const, optionIds: [nominationId] };
      const cast = { type: 'ballot.cast' as const, voteId: ballot.voteId, seatId, answer };
      valueOf(await this.meetings.do(ballot.meetingId, cast, author, 'demonstration-ballot'));
    }
  }

  /** The voting group for which the person votes in this ballot. */
  private async placeOf(meetingId: string, personId: string): Promise<string> {
    const meeting = await this.calendar.find(meetingId);
    const { seats } = await this.bodies.rosterOf(meeting?.bodyId ?? '');
    const seat = seats.find(({ member, alternates }) =>
      [member, ...alternates].some((one) => one?.personId === personId),
    );
    if (seat === undefined) throw new Error(`the demonstration has no elector ${personId}`);
    return seat.seatId;
  }
}

function authorOf(name: string, people: PeopleByName, roles: Author['roles'] = []): Author {
  return { personId: found(people, name), name, roles };
}

function fromToday(today: string, workingDays: number): string {
  return addWorkingDays(today, workingDays, BANK_HOLIDAYS_ENGLAND_WALES);
}

/** The first of the month after the one after the day, so that a result is known before. */
function termBegin(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + 1, 1)).toISOString().slice(0, 10);
}

function runningElection(
  election: RunningElection,
  today: string,
  seatIds: ReadonlyMap<string, string>,
  people: PeopleByName,
): Omit<HeldElection, 'bodyId'> {
  const { title, requirements, ballotRule, told, constituencies } = election;
  const ballotOpensOn = fromToday(today, election.ballotOpens);
  const from = termBegin(fromToday(ballotOpensOn, BALLOT_WORKING_DAYS));
  const term = { kind: 'months' as const, from, months: TERM_MONTHS };
  return {
    ...{ calledAt: ukInstant(fromToday(today, election.called), CALLS), declaredAt: null },
    call: {
      ...{ title, requirements, maySelfNominate: true, ballotRule, told, ballotOpensOn },
      nominations: { closesOn: fromToday(today, election.nominationsClose) },
      ballotWorkingDays: BALLOT_WORKING_DAYS,
      constituencies: constituencies.map(({ id, name, categories, way, seats }) => ({
        ...{ constituencyId: id, name, categoryIds: categories, way, subType: null },
        seats: seats.map((label) => ({ seatId: found(seatIds, label), term })),
      })),
    },
    nominations: constituencies.flatMap(({ id, categories, nominees }) =>
      nominees.map(({ name, seat, statement, isAccepted }) => ({
        ...{ constituencyId: id, personId: found(people, name), isByOfficer: categories.length === 0 },
        ...{ seatId: seat === null ? null : found(seatIds, seat), statement, isAccepted },
      })),
    ),
  };
}
