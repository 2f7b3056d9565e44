/** What a scrutineer sees of each resolution, in votes: as proxies are directed until the poll is counted, and as it was counted then. */
import type { DirectedProxy } from '@quorate/contracts';
import {
  castsAt,
  CHOICES,
  isForVote,
  pollOn,
  proxyCasterAt,
  rosterSeat,
  type AgendaItemNow,
  type Choice,
  type DirectedChoice,
  type MeetingState,
  type RollCallLine,
  type Vote,
} from '@quorate/domain';

/** advance: by the Chair as a proxy. proxy: by anybody else as one. room: by who votes at the lot. */
export const WAYS = ['advance', 'proxy', 'room'] as const;
export type Way = (typeof WAYS)[number];

export type Figures = Readonly<Record<DirectedChoice, number>>;

export interface PollSheet {
  readonly item: AgendaItemNow;
  readonly vote: Vote | null;
  readonly isCounted: boolean;
  readonly by: Readonly<Record<Way, Figures>>;
  readonly all: Figures;
  /** Lots with a proxy for which nobody has voted. */
  readonly notCast: number;
}

type Given = readonly [way: Way, choice: DirectedChoice, votes: number];

/** In the order of the agenda; what is put to a vote only. */
export function pollSheets(state: MeetingState, proxies: readonly DirectedProxy[]): PollSheet[] {
  return state.agenda
    .filter(({ purpose }) => purpose === 'decision')
    .map((item) => {
      const vote = pollOn(state, item.itemId);
      const isCounted = vote !== null && vote.rollCall.length > 0;
      const given = isCounted ? counted(state, vote) : directed(state, proxies, item);
      const by = {
        advance: sumOf(given.filter(([way]) => way === 'advance')),
        proxy: sumOf(given.filter(([way]) => way === 'proxy')),
        room: sumOf(given.filter(([way]) => way === 'room')),
      };
      const notCast = vote === null ? 0 : notCastIn(state, vote);
      return { item, vote, isCounted, by, all: sumOf(given), notCast };
    });
}

function notCastIn({ proxies }: MeetingState, vote: Vote): number {
  const given = new Set(proxies.filter(({ scope }) => isForVote(scope, vote)).map(({ seatId }) => seatId));
  return vote.roll.filter(({ seatId, place }) => given.has(seatId) && castsAt(vote.castCounts, place) === 0)
    .length;
}

function directed(
  state: MeetingState,
  proxies: readonly DirectedProxy[],
  { itemId }: AgendaItemNow,
): Given[] {
  const holders = new Map(state.proxies.map(({ proxyId, holder }) => [proxyId, holder.personId]));
  return proxies.map(({ proxyId, seatId, directions }) => [
    wayOf(state, holders.get(proxyId)),
    directions.find((one) => one.itemId === itemId)?.choice ?? 'discretion',
    rosterSeat(state, seatId)?.weight ?? 1,
  ]);
}

function counted(state: MeetingState, vote: Vote): Given[] {
  return vote.rollCall.flatMap((line) => {
    const caster = proxyCasterAt(vote.proxyBallots, line.place);
    const way = caster === null ? 'room' : wayOf(state, caster.personId);
    return partsOf(line).map(([choice, votes]): Given => [way, choice, votes]);
  });
}

function wayOf({ roster }: MeetingState, holderId: string | undefined): Way {
  return holderId === roster?.chair?.personId ? 'advance' : 'proxy';
}

/** A ballot of several parts says how many votes each answer has. */
function partsOf({ standing, answer, weight = 1 }: RollCallLine): [Choice, number][] {
  if (answer?.kind === 'split') return CHOICES.map((choice) => [choice, answer.parts[choice] ?? 0]);
  const choice = CHOICES.find((one) => one === standing);
  return choice === undefined ? [] : [[choice, weight]];
}

function sumOf(given: readonly Given[]): Figures {
  const sum = (wanted: DirectedChoice): number =>
    given.reduce((votes, [, choice, more]) => votes + (choice === wanted ? more : 0), 0);
  return {
    approve: sum('approve'),
    reject: sum('reject'),
    abstain: sum('abstain'),
    discretion: sum('discretion'),
  };
}
