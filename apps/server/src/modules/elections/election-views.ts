/** An election as it is shown: what its reader may see, what they may do, and what officers should look at. */
import { Injectable } from '@nestjs/common';
import type { ElectionView } from '@quorate/contracts';
import {
  accept,
  clearanceOf,
  type ElectionBallot,
  type ElectionState,
  mayDo,
  namesakesOf,
  openTo,
  type PartyStanding,
  refuse,
  type Result,
  sayList,
  timetableWarnings,
} from '@quorate/domain';
import type { Identified } from '../../platform/auth/index.js';
import { Bodies } from '../bodies/index.js';
import { MeetingViews } from '../meetings/index.js';
import { type Electors, ElectionRegister } from './election-register.js';
import { ElectionStreams } from './election-streams.js';

const HOW_TO_LEAVE =
  'A member who leaves the seat for that is written down on the page of the body, with the last day.';
const UNKNOWN = refuse('missing', 'election-unknown', 'This body has no such election.');

@Injectable()
export class ElectionViews {
  constructor(
    private readonly streams: ElectionStreams,
    private readonly register: ElectionRegister,
    private readonly meetings: MeetingViews,
    private readonly bodies: Bodies,
  ) {}

  async see(
    bodyId: string,
    electionId: string,
    { caller, roles }: Identified,
  ): Promise<Result<ElectionView>> {
    const summary = await this.streams.find(bodyId, electionId);
    if (summary === null) return UNKNOWN;
    const reader = { clearance: clearanceOf(roles), personId: caller.personId };
    const seen = await this.streams.seen(electionId, reader);
    const { turnedDown: _judges, ...told } = seen;
    const party = await this.register.standingOf(caller.personId, seen.constituencies);
    const runs = mayDo('nomination.check', roles);
    const view = {
      ...summary,
      ...told,
      ballots: await Promise.all(seen.ballots.map((ballot) => this.asItCloses(ballot))),
      mine: {
        party: party && { partyId: party.partyId, name: party.name },
        mayNominate: seen.stage === 'nominating' ? openTo(seen, party) : [],
        runs,
      },
      warnings: runs ? await this.warnings(seen) : [],
    };
    // Plain data: the contract's lists may be changed by whoever gets them, the domain's may not.
    return accept(structuredClone(view) as ElectionView);
  }

  /** An officer may have put the close off since the ballot was opened. */
  private async asItCloses(ballot: ElectionBallot): Promise<ElectionBallot> {
    const { votes } = await this.meetings.whole(ballot.meetingId);
    const vote = votes.find(({ voteId }) => voteId === ballot.voteId);
    return { ...ballot, closesAt: vote?.closesAt ?? ballot.closesAt };
  }

  private async warnings(state: ElectionState): Promise<string[]> {
    if (state.stage === 'cancelled') return [];
    const standings = await this.register.standings(state.constituencies);
    const electors = state.stage === 'nominations-closed' ? await this.unheard(state) : [];
    const dates = state.stage === 'nominating' ? timetableWarnings(state) : [];
    const namesakes = state.stage === 'declared' ? [] : await this.namesakes(state);
    return [...dates, ...namesakes, ...waiting(state), ...lost(state, standings), ...electors];
  }

  /** Nominees who may be officers of the body under another address. */
  private async namesakes(state: ElectionState): Promise<string[]> {
    const body = await this.bodies.find(state.bodyId);
    return body === null ? [] : namesakesOf(state, body);
  }

  /** Voting groups for which nobody can vote. */
  private async unheard({ constituencies }: ElectionState): Promise<string[]> {
    const categoryIds = constituencies.flatMap((one) => (one.way === 'ballot' ? one.categoryIds : []));
    const groups = (await this.register.electors(categoryIds)).filter(isUnheard).map(({ name }) => name);
    return groups.length === 0
      ? []
      : [`Nobody can vote for ${sayList(groups)}: enter a contact in the register before the ballot opens.`];
  }
}

function isUnheard({ personIds }: Electors): boolean {
  return personIds.length === 0;
}

function waiting({ stage, nominations }: ElectionState): string[] {
  const names = nominations.filter(({ status }) => status === 'made').map(({ candidate }) => candidate.name);
  if (stage !== 'nominations-closed' || names.length === 0) return [];
  return [`Nominations have closed and wait to be checked: ${sayList(names)}.`];
}

/** Who was nominated by a party that could not nominate today; a member keeps the seat until an officer writes down that they leave it. */
function lost(state: ElectionState, standings: readonly PartyStanding[]): string[] {
  return state.nominations.flatMap(({ party, status, candidate, constituencyId, seatId }) => {
    if (party === null || !['made', 'accepted'].includes(status)) return [];
    const standing = standings.find(({ partyId }) => partyId === party.partyId) ?? null;
    const open = openTo(state, standing).find((one) => one.constituencyId === constituencyId);
    if (open !== undefined && (seatId === null || open.seatIds.includes(seatId))) return [];
    const sentence = `${party.name}, which nominated ${candidate.name}, is no longer eligible to nominate here.`;
    return [state.stage === 'declared' ? `${sentence} ${HOW_TO_LEAVE}` : sentence];
  });
}
