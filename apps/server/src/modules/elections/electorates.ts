/** The electorate of a contested constituency: a body of its voting groups as they are today, and the decision in writing it is asked for. */
import { Injectable } from '@nestjs/common';
import type { BodyView } from '@quorate/contracts';
import {
  MINUTES_RULE,
  PAPER_NUMBERS,
  accept,
  type Audience,
  ballotOfficers,
  type BallotOfficers,
  type ElectionBallot,
  type ElectionConstituency,
  electionRules,
  type ElectionState,
  type Nomination,
  refuse,
  type Result,
  RUN_OFF_RULES,
  runOffRules,
  saySeats,
} from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { Bodies, BODY_UNKNOWN, ELECTORATE, type NewBody } from '../bodies/index.js';
import { Calendar, MeetingViews, idFor, WrittenDecisions } from '../meetings/index.js';
import { type Electors, ElectionRegister } from './election-register.js';

/** Who stands in which ballot: of a run-off, the tied. */
export interface BallotAsked {
  readonly constituency: ElectionConstituency;
  readonly standing: readonly Pick<Nomination, 'nominationId' | 'candidate'>[];
  readonly seats: number;
  readonly isRunOff: boolean;
}

@Injectable()
export class Electorates {
  constructor(
    private readonly bodies: Bodies,
    private readonly calendar: Calendar,
    private readonly views: MeetingViews,
    private readonly written: WrittenDecisions,
    private readonly register: ElectionRegister,
  ) {}

  /** Accepts a ballot that could be asked for now: its electorate has officers who do not stand, and electors, and no ballot with other names is out. */
  async check(state: ElectionState, asked: BallotAsked): Promise<Result<unknown>> {
    const bodyId = await this.bodies.withCode(codeOf(state, asked));
    if (bodyId === null) return this.bodyFor(state, asked);
    const body = await this.bodies.find(bodyId);
    const officers = body === null ? BODY_UNKNOWN : officersOf(body, state, asked);
    if (!officers.ok) return officers;
    const known = [idFor(keyOf(state, asked)), ...state.ballots.map(({ meetingId }) => meetingId)];
    for (const { meetingId } of await this.calendar.list({ bodyId })) {
      const [vote] = known.includes(meetingId) ? [] : (await this.views.whole(meetingId)).votes;
      if (vote === undefined || vote.stage === 'annulled') continue;
      const sentence = `A ballot of ${asked.constituency.name} with other names on it is out, since who stands changed while it was opened. Two officers annul its vote first; then open the ballots again.`;
      return refuse('conflict', 'other-ballot-out', sentence);
    }
    return accept(null);
  }

  /** The ballot that the electorate is asked for; called once for those who stand, whoever asks for it again. */
  async call(state: ElectionState, asked: BallotAsked, by: Author): Promise<Result<ElectionBallot>> {
    const { constituencyId } = asked.constituency;
    const key = keyOf(state, asked);
    const meetingId = idFor(key);
    if ((await this.calendar.find(meetingId)) === null) {
      const bodyId = await this.bodyOf(state, asked);
      if (!bodyId.ok) return bodyId;
      const called = await this.put(state, asked, { bodyId: bodyId.value, meetingId, key, by });
      if (!called.ok) return called;
    }
    const [vote] = (await this.views.whole(meetingId)).votes;
    if (vote === undefined) throw new Error('a ballot was called without a vote');
    const { voteId, closesAt, options, seats } = vote;
    return accept({
      ...{ constituencyId, meetingId, voteId, closesAt: closesAt ?? '', seats },
      ...{ nominationIds: options.map(({ id }) => id), isRunOff: asked.isRunOff },
    });
  }

  private async put(
    state: ElectionState,
    { constituency, standing, seats, isRunOff }: BallotAsked,
    { bodyId, meetingId, key, by }: { bodyId: string; meetingId: string; key: string; by: Author },
  ): Promise<Result<unknown>> {
    const { title, told, bodyName } = state;
    const what = isRunOff ? `${constituency.name}: run-off` : constituency.name;
    const item = {
      ...{ title: what, purpose: 'decision' as const, owner: by.name, plannedMinutes: 0 },
      ...{ classification: 'WHITE' as const, namedPersons: [], modification: null },
      summary: `${title} of ${bodyName}. Each voting group has one ballot, whoever of it votes; the last one counts.`,
      ...(told === 'names' ? { outcomeFor: await this.outcomeReaders(state, bodyId) } : {}),
      ...termsFromOf(constituency),
    };
    const question = {
      ...{ item, question: `Who is elected for ${constituency.name} (${saySeats(seats)})?`, seats },
      ruleSetId: isRunOff ? await this.runOffRulesOf(bodyId) : null,
      options: standing.map(({ nominationId, candidate }) => ({ id: nominationId, name: candidate.name })),
    };
    const call = {
      ...{ bodyId, meetingId, title: `${title}: ${what}` },
      ...{ workingDays: state.ballotWorkingDays, questions: [question] },
    };
    return this.written.call(call, by, key);
  }

  /** Under names only: the officers, and those for whom alone the roll call is. */
  private async outcomeReaders({ ballotRule }: ElectionState, bodyId: string): Promise<Audience> {
    if (ballotRule.visibility !== 'scrutineers') return 'officers';
    const electorate = await this.bodies.find(bodyId);
    return { persons: electorate?.scrutineers.map(({ personId }) => personId) ?? [] };
  }

  /** Null, for the rules of the first ballot, where they go on as before: an electorate that was made without those of a run-off. */
  private async runOffRulesOf(bodyId: string): Promise<string | null> {
    const { ruleSets } = await this.bodies.rosterOf(bodyId);
    return ruleSets.some(({ id }) => id === RUN_OFF_RULES) ? RUN_OFF_RULES : null;
  }

  /** The electorate, made when its first ballot opens; a run-off is asked of the same. */
  private async bodyOf(state: ElectionState, asked: BallotAsked): Promise<Result<string>> {
    const there = await this.bodies.withCode(codeOf(state, asked));
    if (there !== null) return accept(there);
    const body = await this.bodyFor(state, asked);
    if (!body.ok) return body;
    const made = await this.bodies.create(body.value);
    return made.ok ? accept(made.value.bodyId) : made;
  }

  /** The electorate as it would be made now. */
  private async bodyFor(state: ElectionState, asked: BallotAsked): Promise<Result<NewBody>> {
    const elects = await this.bodies.find(state.bodyId);
    const officers = elects === null ? BODY_UNKNOWN : officersOf(elects, state, asked);
    if (!officers.ok) return officers;
    const { chair, secretaries, scrutineers } = officers.value;
    const { categoryIds, name } = asked.constituency;
    const electors = await this.register.electors(categoryIds);
    if (electors.every(({ personIds }) => personIds.length === 0)) {
      const sentence = `No voting group of ${name} has a contact who could vote. Enter them in the register first.`;
      return refuse('conflict', 'no-electors', sentence, 'constituencyId');
    }
    const categories = await this.register.categories(categoryIds);
    return accept({
      ...{ code: codeOf(state, asked), name: `${state.bodyName}: electors of ${name}`, kind: ELECTORATE },
      ...{
        paperWorkingDays: 0,
        noticeWorkingDays: 0,
        paperNumbers: PAPER_NUMBERS,
        minutes: MINUTES_RULE,
        chairId: chair?.personId ?? null,
      },
      secretaryIds: secretaries.map(({ personId }) => personId),
      observerIds: [],
      scrutineerIds: scrutineers.map(({ personId }) => personId),
      ruleSet: electionRules(state.ballotRule, categories),
      otherRuleSets: state.ballotRule.tie === 'run-off' ? [runOffRules(state.ballotRule, categories)] : [],
      seats: electors.map(seatOf),
    });
  }
}

function codeOf({ bodyCode, electionId }: ElectionState, { constituency }: BallotAsked): string {
  return `${bodyCode} ${electionId.slice(0, 8)} ${constituency.constituencyId}`;
}

/** One for each round and each set of those who stand, so that nobody votes on a paper that was made for others. */
function keyOf({ electionId, ballots }: ElectionState, { constituency, standing }: BallotAsked): string {
  const { constituencyId } = constituency;
  const round = ballots.filter((one) => one.constituencyId === constituencyId).length;
  const names = standing.map(({ nominationId }) => nominationId).toSorted();
  return `ballot:${electionId}:${constituencyId}:${String(round)}:${idFor(names.join())}`;
}

/** Of the body that elects, or of an electorate that is made already. */
function officersOf(
  body: BodyView,
  { ballotRule }: ElectionState,
  { standing }: BallotAsked,
): Result<BallotOfficers> {
  const candidateIds = standing.map(({ candidate }) => candidate.personId);
  return ballotOfficers(body, candidateIds, ballotRule.visibility);
}

/** The first day of the terms that are up there; a run-off and a ballot that was annulled fill the same. */
function termsFromOf({ seats }: ElectionConstituency): { readonly termsFrom?: string } {
  const [termsFrom] = seats.map((seat) => seat.termFrom).toSorted();
  return termsFrom === undefined ? {} : { termsFrom };
}

/** A voting group as a seat: any contact of its parties votes for it, and the last ballot counts. */
function seatOf({ categoryId, name, partyIds, personIds }: Electors): NewBody['seats'][number] {
  const [memberId = null, ...alternateIds] = personIds;
  return {
    ...{ label: name, constituencyId: categoryId, memberId, alternateIds },
    ...{ termFrom: null, termUntil: null, weight: 1, partyId: partyIds[0] ?? null },
    ...{ holderId: null, holderName: null },
  };
}
