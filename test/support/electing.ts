/** Elections brought to the point where a test begins, in the days of the Change Board's of 2021: called, nominated, closed, voted on. */
import type { ElectionCallInput, ElectionCommandInput, ElectionView, WaitingVote } from '@quorate/contracts';
import type { BallotAnswer } from '@quorate/domain';
import { Client, newKey } from './client.js';
import { setDatabaseClock } from './database-clock.js';
import { type PartyAsked, type RegisteredParty, registerParties } from './electoral-register.js';
import { eventually } from './eventually.js';
import type { Answer } from './http.js';
import { startWorld, type World } from './world.js';

export const CALL_DAY = '2021-12-06T10:00:00Z';
export const AFTER_CLOSE = '2021-12-20T17:00:01Z';
export const BALLOT_DAY = '2022-01-04T09:00:00Z';
export const AFTER_BALLOT = '2022-01-18T17:00:02Z';
export const YEAR = { kind: 'months', from: '2022-02-01', months: 12 } as const;

export interface Commanded {
  readonly made: { readonly nominationId?: string };
  readonly election: ElectionView;
}

/** A board with a register of parties, whose contacts are signed in. */
export class Electing {
  private constructor(
    readonly world: World,
    readonly parties: ReadonlyMap<string, RegisteredParty>,
    private readonly contacts: ReadonlyMap<string, Client>,
  ) {}

  static async start(asked: readonly PartyAsked[]): Promise<Electing> {
    const world = await startWorld({ hasClock: true });
    const parties = await registerParties(world.database, asked);
    const contacts = new Map<string, Client>();
    for (const [name, { contactId }] of parties) contacts.set(name, await world.quorate.signIn(contactId));
    return new Electing(world, parties, contacts);
  }

  /** Signed in for the party. */
  contact(name: string): Client {
    const found = this.contacts.get(name);
    if (found === undefined) throw new Error(`there is no party ${name}`);
    return found;
  }

  nobody(): Client {
    return new Client(this.world.quorate.origin);
  }

  /** It is this time for the journal now. */
  clock(at: string): Promise<void> {
    return setDatabaseClock(this.world.database, at);
  }

  /** Small Suppliers elect to the seats at these places of the board. */
  small(...seats: readonly number[]): ElectionCallInput['constituencies'][number] {
    return {
      ...{ constituencyId: 'small', name: 'Small Suppliers', categoryIds: ['small'], way: 'ballot' },
      seats: seats.map((index) => ({ seatId: this.world.seat(index), term: YEAR })),
    };
  }

  call(
    altered: Partial<ElectionCallInput> = {},
    by: Client = this.world.secretary,
    key = newKey(),
  ): Promise<Answer<{ election: ElectionView; warnings: string[] }>> {
    const body: ElectionCallInput = {
      ...{ title: 'Board election 2021', constituencies: [this.small(5, 6, 7)] },
      requirements: [{ id: 'senior', sentence: 'A senior officer of the party nominates me.' }],
      nominations: { closesOn: '2021-12-20' },
      ...{ ballotOpensOn: '2022-01-04', ballotWorkingDays: 10, told: 'names' },
      ...altered,
    };
    return by.post(`/api/bodies/${this.world.board.bodyId}/elections`, body, { 'idempotency-key': key });
  }

  /** Called on its day; answers its id. */
  async called(altered: Partial<ElectionCallInput> = {}): Promise<string> {
    await this.clock(CALL_DAY);
    return (await this.call(altered)).done.election.electionId;
  }

  path(electionId: string): string {
    return `/api/bodies/${this.world.board.bodyId}/elections/${electionId}`;
  }

  act(
    by: Client,
    electionId: string,
    command: ElectionCommandInput,
    key = newKey(),
  ): Promise<Answer<Commanded>> {
    return by.post(`${this.path(electionId)}/commands`, command, { 'idempotency-key': key });
  }

  /** By the secretary, who must not be refused. */
  async officer(electionId: string, command: ElectionCommandInput): Promise<ElectionView> {
    return (await this.act(this.world.secretary, electionId, command)).done.election;
  }

  async see(by: Client, electionId: string): Promise<ElectionView> {
    return (await by.get<ElectionView>(this.path(electionId))).done;
  }

  nomination(name: string, altered: object = {}): ElectionCommandInput {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@candidates.example`;
    return {
      ...{ type: 'nomination.make', constituencyId: 'small', statement: `I am ${name}.` },
      ...{ candidate: { name, email }, confirmed: ['senior'], ...altered },
    };
  }

  /** Nominated by the party and accepted. */
  async stand(electionId: string, by: string, name: string, altered: object = {}): Promise<string> {
    const { made } = (await this.act(this.contact(by), electionId, this.nomination(name, altered))).done;
    const nominationId = made.nominationId ?? '';
    await this.officer(electionId, { type: 'nomination.check', nominationId, accepted: true });
    return nominationId;
  }

  /** The clock has closed nominations. */
  async closed(electionId: string): Promise<ElectionView> {
    await this.clock(AFTER_CLOSE);
    return eventually(
      'the clock closes nominations',
      () => this.see(this.world.secretary, electionId),
      ({ stage }) => stage === 'nominations-closed',
    );
  }

  /** The ballots are out. */
  async opened(electionId: string): Promise<ElectionView> {
    await this.clock(BALLOT_DAY);
    return this.officer(electionId, { type: 'ballots.open' });
  }

  /** What waits for the party in this vote. */
  async dutiesOf(name: string, voteId: string): Promise<WaitingVote[]> {
    const { waiting } = (await this.contact(name).get<{ waiting: WaitingVote[] }>('/api/duties')).done;
    return waiting.filter((duty) => duty.voteId === voteId);
  }

  /** Votes for the first group of the party that the vote waits for; answers the place. */
  async vote(
    by: string,
    { meetingId, voteId }: ElectionView['ballots'][number],
    answer: BallotAnswer,
    place?: string,
  ): Promise<string> {
    const seatId = place ?? (await this.dutiesOf(by, voteId))[0]?.seatId ?? '';
    const cast = await this.contact(by).command(meetingId, { type: 'ballot.cast', voteId, seatId, answer });
    if (cast.status !== 200) throw new Error(`the ballot of ${by} was refused: ${cast.text}`);
    return seatId;
  }

  /** The clock has closed the ballot. */
  async ballotOver({ meetingId }: ElectionView['ballots'][number], at = AFTER_BALLOT): Promise<void> {
    await this.clock(at);
    await eventually(
      'the clock closes the ballot',
      () => this.world.secretary.meeting(meetingId),
      ({ votes }) => votes[0]?.stage === 'closed',
    );
  }

  stop(): Promise<void> {
    return this.world.stop();
  }
}

/** A cross beside each of these. */
export function crosses(...optionIds: readonly string[]): BallotAnswer {
  return { kind: 'chosen', optionIds };
}

/** Ranked in this order. */
export function ranking(...optionIds: readonly string[]): BallotAnswer {
  return { kind: 'ranked', ranks: optionIds.map((optionId, index) => ({ optionId, rank: index + 1 })) };
}
