/**
 * A meeting of the days before the demonstration begins, as the steps that were taken in it: it is called and holders of shares vote
 * in advance; where it is over people arrive, item after item is taken, votes and records are written, and it closes.
 */
import {
  type Choice,
  type MeetingCommand,
  type MeetingState,
  addDays,
  type RosterSeat,
  ukCalendarDate,
  ukInstant,
} from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import type { HeldStep } from '../meetings/index.js';
import type { DemonstrationItem } from './demonstration-data.js';
import type { PaperOfItem } from './paper-loading.js';

export interface MeetingThatWas {
  readonly secretary: Author;
  readonly chair: Author;
  readonly seats: readonly RosterSeat[];
  readonly items: readonly DemonstrationItem[];
  /** Names of the parties by signifier: a seat of theirs is named so. */
  readonly parties: ReadonlyMap<string, string>;
  readonly papers: readonly PaperOfItem[];
  readonly addItem: (item: DemonstrationItem, position: number) => MeetingCommand;
  readonly calledAt: string;
  readonly startsAt: string;
}

/** Where seats are no lots, everybody but this one came. */
const APOLOGIES = 4;
const MINUTE_MS = 60_000;
const CHOICES = ['approve', 'reject', 'abstain'] as const;

type Made = MeetingCommand | ((meeting: MeetingState) => MeetingCommand);

/** The steps of the whole meeting after its planning, each by its own time. */
export function stepsOf(was: MeetingThatWas): HeldStep[] {
  return [...stepsBefore(was), ...arrivals(was), ...sitting(was)];
}

function step(at: string, by: Author, made: Made): HeldStep {
  return { at, by, command: typeof made === 'function' ? made : () => made };
}

/** Notice and votes in advance: those of a meeting that may start now. */
export function stepsBefore(was: MeetingThatWas): HeldStep[] {
  const { secretary, calledAt, items } = was;
  return [
    ...items.map((item, position) => step(calledAt, secretary, was.addItem(item, position))),
    ...was.papers.map(({ item, paper }) =>
      step(calledAt, secretary, (meeting) => ({ ...paper, itemId: itemIn(meeting, item) })),
    ),
    step(calledAt, secretary, { type: 'meeting.call' }),
    ...items.flatMap((item) => (item.vote?.inAdvance ? advanceVotes(was, item, item.vote.inAdvance) : [])),
  ];
}

function advanceVotes(
  was: MeetingThatWas,
  { title }: DemonstrationItem,
  { on, ...answers }: NonNullable<NonNullable<DemonstrationItem['vote']>['inAdvance']>,
): HeldStep[] {
  const day = on ?? addDays(ukCalendarDate(was.calledAt), 1);
  return voters(was, answers).map(({ by, seatId, choice }) =>
    step(ukInstant(day, '11:00'), by, (meeting) => {
      const directions = [{ itemId: itemIn(meeting, title), choice }];
      return { type: 'advance-votes.give', lots: [{ seatIds: [seatId], directions }] };
    }),
  );
}

function arrivals(was: MeetingThatWas): HeldStep[] {
  const { secretary, chair, seats, items, startsAt } = was;
  const officer = (by: Author): HeldStep => step(startsAt, by, { type: 'person.join' });
  if (seats.every(({ holderId }) => holderId === undefined)) {
    return [officer(secretary), ...seats.flatMap((seat, index) => arrival(was, seat, index))];
  }
  const live = items.flatMap(({ vote }) => (vote ? voters(was, vote.live) : []));
  return [
    officer(secretary),
    officer(chair),
    ...live.map(({ by }) => step(startsAt, by, { type: 'lots.take' })),
  ];
}

function arrival({ secretary, startsAt }: MeetingThatWas, seat: RosterSeat, index: number): HeldStep[] {
  const { seatId, member } = seat;
  if (index === APOLOGIES) return [step(startsAt, secretary, { type: 'apologies.give', seatId, note: '' })];
  if (member === null) return [];
  return [step(startsAt, secretary, { type: 'seat.take', seatId, personId: member.personId })];
}

function sitting(was: MeetingThatWas): HeldStep[] {
  const { secretary, chair, items, startsAt } = was;
  let at = startsAt;
  const steps = [step(at, chair, { type: 'meeting.start' })];
  for (const item of items) {
    steps.push(
      step(at, chair, (meeting) => ({
        ...{ type: 'item.open', itemId: itemIn(meeting, item.title), from: meeting.currentItemId },
      })),
    );
    at = new Date(Date.parse(at) + item.plannedMinutes * MINUTE_MS).toISOString();
    if (item.vote) steps.push(...vote(was, item, item.vote, at));
    for (const record of item.records) {
      steps.push(step(at, secretary, (meeting) => recordCommand(itemIn(meeting, item.title), record)));
    }
  }
  return [...steps, step(at, chair, { type: 'meeting.close' })];
}

function vote(
  was: MeetingThatWas,
  { title }: DemonstrationItem,
  { question, live }: NonNullable<DemonstrationItem['vote']>,
  at: string,
): HeldStep[] {
  const { chair } = was;
  const onIt = (command: (voteId: string) => MeetingCommand): ((meeting: MeetingState) => MeetingCommand) => {
    return ({ votes }) => command(votes.at(-1)?.voteId ?? '');
  };
  return [
    step(at, chair, (meeting) => ({
      ...{ type: 'vote.open', itemId: itemIn(meeting, title), question, ruleSetId: null },
      ...{ options: [], seats: 1, closesAt: null, method: null, electorIds: [] },
    })),
    step(
      at,
      chair,
      onIt((voteId) => ({ type: 'ballots.cast-directed', voteId })),
    ),
    ...voters(was, live).map(({ by, seatId, choice }) =>
      step(
        at,
        by,
        onIt((voteId) => ({ type: 'ballot.cast', voteId, seatId, answer: { kind: 'motion', choice } })),
      ),
    ),
    step(
      at,
      chair,
      onIt((voteId) => ({ type: 'vote.close', voteId })),
    ),
    step(
      at,
      chair,
      onIt((voteId) => ({ type: 'vote.declare', voteId })),
    ),
  ];
}

interface Voter {
  readonly by: Author;
  readonly seatId: string;
  readonly choice: Choice;
}

/** Who answers what, by the signifiers of the parties that hold the seats. */
function voters(
  { seats, parties }: MeetingThatWas,
  answers: Readonly<Record<(typeof CHOICES)[number], readonly string[]>>,
): Voter[] {
  return CHOICES.flatMap((choice) =>
    answers[choice].map((signifier) => {
      const seat = seats.find(({ holderName }) => holderName === parties.get(signifier));
      if (!seat?.member) throw new Error(`the demonstration data has nobody who votes for ${signifier}`);
      return { by: { ...seat.member, roles: ['member'] }, seatId: seat.seatId, choice };
    }),
  );
}

function itemIn({ agenda }: MeetingState, title: string): string {
  return agenda.find((item) => item.title === title)?.itemId ?? '';
}

function recordCommand(itemId: string, record: DemonstrationItem['records'][number]): MeetingCommand {
  const { kind, text, owner, due } = record;
  switch (kind) {
    case 'note':
      return { type: 'note.write', itemId, text };
    case 'decision':
      return { type: 'decision.write', itemId, text };
    case 'action':
      return { type: 'action.give', itemId, text, owner, due };
    case 'headline':
      return { type: 'headline.publish', itemId, text };
  }
}
