/** Who is told of an election: its officers, everybody who votes in it, and those whom a nomination concerns. */
import { Injectable } from '@nestjs/common';
import type { ElectionState, Nomination } from '@quorate/domain';
import { Bodies } from '../bodies/index.js';
import { ElectionRegister } from '../elections/index.js';
import { WrittenMail } from './written-mail.js';

@Injectable()
export class ElectionReaders {
  constructor(
    private readonly bodies: Bodies,
    private readonly register: ElectionRegister,
    private readonly written: WrittenMail,
  ) {}

  /** The contacts of every party that may nominate, and so is called. */
  called(state: ElectionState): Promise<string[]> {
    return this.register.nominators(state);
  }

  async officers({ bodyId }: ElectionState): Promise<string[]> {
    const { chair, secretaries } = await this.bodies.rosterOf(bodyId);
    return [...(chair === null ? [] : [chair]), ...secretaries].map(({ personId }) => personId);
  }

  /** The contacts of the voting groups: those of today, and those who had the ballots under the roll of their opening. */
  async electors(state: ElectionState): Promise<string[]> {
    const voted = await Promise.all(state.ballots.map(({ meetingId }) => this.written.stateOf(meetingId)));
    const rolls = voted
      .flatMap(({ roster }) => roster?.seats ?? [])
      .flatMap(({ member, alternates }) => [...(member === null ? [] : [member]), ...alternates])
      .map(({ personId }) => personId);
    return [...(await this.register.nominators(state)), ...rolls];
  }
}

/** The nominations that wait to be checked or stand. */
export function standingNominations({ nominations }: ElectionState): Nomination[] {
  return nominations.filter(({ status }) => status === 'made' || status === 'accepted');
}

/** Candidates, and those who nominated them. */
export function concernedBy(nominations: readonly Nomination[]): string[] {
  return [
    ...nominations.map(({ candidate }) => candidate.personId),
    ...nominations.map(({ nominator }) => nominator.personId),
  ];
}
