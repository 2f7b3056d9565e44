/** Acts in an election on their way into its journal, each with the facts that its rules judge. */
import { Injectable } from '@nestjs/common';
import type { ReadElectionCommand } from '@quorate/contracts';
import {
  accept,
  ballotsDue,
  decideElection,
  type ElectionBallot,
  type ElectionCommand,
  type ElectionState,
  refuse,
  type Result,
  type Role,
} from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { Database } from '../../platform/database/index.js';
import type { Author, Written } from '../../platform/journal/index.js';
import { Bodies } from '../bodies/index.js';
import { MeetingCommands, MeetingViews } from '../meetings/index.js';
import { ballotResults, type CalledBallot } from './ballot-results.js';
import { ElectionRegister } from './election-register.js';
import { ElectionStreams } from './election-streams.js';
import { type BallotAsked, Electorates } from './electorates.js';
import { Nominees } from './nominees.js';

type Asked<Type extends ReadElectionCommand['type']> = Extract<ReadElectionCommand, { type: Type }>;

@Injectable()
export class ElectionCommands {
  constructor(
    private readonly streams: ElectionStreams,
    private readonly database: Database,
    private readonly bodies: Bodies,
    private readonly register: ElectionRegister,
    private readonly nominees: Nominees,
    private readonly electorates: Electorates,
    private readonly meetings: MeetingCommands,
    private readonly views: MeetingViews,
  ) {}

  /** Answered after the commit; a repeat is answered as the first time. */
  async do(
    electionId: string,
    asked: ReadElectionCommand,
    by: Author,
    key: string,
  ): Promise<Result<Written>> {
    const state = await this.streams.whole(electionId);
    const done = await this.streams.replyTo(electionId, by.personId, key);
    const command = done === null ? await this.commandOf(state, asked, by, key) : accept(bare(asked));
    if (!command.ok) return command;
    return this.streams.submit(electionId, command.value, by, { key, asked });
  }

  private async commandOf(
    state: ElectionState,
    asked: ReadElectionCommand,
    by: Author,
    key: string,
  ): Promise<Result<ElectionCommand>> {
    switch (asked.type) {
      case 'nomination.make':
        return this.nominate(state, asked, by);
      case 'ballots.open':
        return this.openBallots(state, by);
      case 'run-off.open':
        return this.openAgain(state, asked, by);
      case 'election.declare':
        return this.declare(state, by, key);
      case 'breakdown.ask': {
        const party = await this.register.standingOf(by.personId, state.constituencies);
        const readers = party === null ? [] : await this.register.contactsOf(party.partyId);
        return accept({ type: asked.type, party, readers });
      }
      default:
        return accept(asked);
    }
  }

  /** A nominee who was not known is written down once the rules have nothing against the nomination. */
  private async nominate(
    state: ElectionState,
    { candidate, ...asked }: Asked<'nomination.make'>,
    by: Author,
  ): Promise<Result<ElectionCommand>> {
    const nominee = await this.nominees.find(candidate);
    if (!nominee.ok) return nominee;
    const { candidate: found } = nominee.value;
    const command: ElectionCommand = {
      ...asked,
      candidate: found,
      sitsIn: await this.otherSeatOf(state, found.personId),
      party: await this.register.standingOf(by.personId, state.constituencies),
    };
    const actor = { personId: by.personId, name: by.name, roles: by.roles as readonly Role[] };
    const now = await this.database.now();
    const judged = decideElection(state, command, { actor, now, newId: randomUUID });
    if (!judged.ok) return judged;
    const written = await this.nominees.write(nominee.value);
    return written.ok ? accept(command) : written;
  }

  /** A seat of the body that the person holds and that is not up. */
  private async otherSeatOf(state: ElectionState, personId: string): Promise<string | null> {
    const body = await this.bodies.find(state.bodyId);
    const up = new Set(state.constituencies.flatMap(({ seats }) => seats.map(({ seatId }) => seatId)));
    const seat = body?.seatList.find((one) => one.member?.personId === personId && !up.has(one.seatId));
    return seat?.label ?? null;
  }

  private async openBallots(state: ElectionState, by: Author): Promise<Result<ElectionCommand>> {
    const standings = await this.register.standings(state.constituencies);
    const due = ballotsDue(state, standings, await this.database.now());
    if (!due.ok) return due;
    const contests = due.value.contests.map(({ constituency, standing }): BallotAsked => {
      return { constituency, standing, seats: constituency.seats.length, isRunOff: false };
    });
    // One that cannot be asked keeps all of them in: none goes out while the election says that none is.
    for (const asked of contests) {
      const ready = await this.electorates.check(state, asked);
      if (!ready.ok) return ready;
    }
    const ballots: ElectionBallot[] = [];
    for (const asked of contests) {
      const ballot = await this.electorates.call(state, asked, by);
      if (!ballot.ok) return ballot;
      ballots.push(ballot.value);
    }
    return accept({ type: 'ballots.open', standings, ballots });
  }

  /** The run-off of a tie, or the ballot again that was annulled. */
  private async openAgain(
    state: ElectionState,
    { constituencyId }: Asked<'run-off.open'>,
    by: Author,
  ): Promise<Result<ElectionCommand>> {
    const constituency = state.constituencies.find((one) => one.constituencyId === constituencyId);
    const called = await this.called(state);
    const last = called.findLast(({ ballot }) => ballot.constituencyId === constituencyId);
    const runOff =
      ballotResults(state, called).find((one) => one.constituencyId === constituencyId)?.runOff ?? null;
    const again = last?.vote.stage === 'annulled' ? last.ballot : runOff;
    if (constituency === undefined || again === null) {
      const sentence = 'There is no declared tie here that a run-off could break, and no annulled ballot.';
      return refuse('conflict', 'no-run-off', sentence, 'constituencyId');
    }
    const asked: BallotAsked = {
      constituency,
      standing: state.nominations.filter((one) => again.nominationIds.includes(one.nominationId)),
      seats: again.seats,
      isRunOff: last?.vote.stage === 'annulled' ? last.ballot.isRunOff : true,
    };
    const ballot = await this.electorates.call(state, asked, by);
    return ballot.ok ? accept({ type: 'run-off.open', ballot: ballot.value }) : ballot;
  }

  /** Declares the votes that are closed, and the election with what they came to. */
  private async declare(state: ElectionState, by: Author, key: string): Promise<Result<ElectionCommand>> {
    for (const { ballot, vote } of await this.called(state)) {
      if (vote.stage !== 'closed') continue;
      const { voteId } = ballot;
      const act = { type: 'vote.declare', voteId } as const;
      const declared = await this.meetings.do(ballot.meetingId, act, by, `${key}:${voteId}`);
      if (!declared.ok) return declared;
    }
    const ballots = ballotResults(state, await this.called(state));
    return accept({ type: 'election.declare', ballots });
  }

  private async called({ ballots }: ElectionState): Promise<CalledBallot[]> {
    return Promise.all(
      ballots.map(async (ballot) => {
        const { votes } = await this.views.whole(ballot.meetingId);
        const vote = votes.find(({ voteId }) => voteId === ballot.voteId);
        if (vote === undefined) throw new Error(`the vote ${ballot.voteId} of an election is missing`);
        return { ballot, vote };
      }),
    );
  }
}

/** An act that is in the journal is answered from there, whatever its facts were. */
function bare({ type }: ReadElectionCommand): ElectionCommand {
  return { type } as ElectionCommand;
}
