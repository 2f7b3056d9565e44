/** The steps of an election with the one it is at, from what its page was told. */
import type { ElectionView } from '@quorate/contracts';
import { ukInstant } from '@quorate/domain';
import { formatDate, formatDateTime } from '../../ui/format.js';

export type StepState = 'done' | 'now' | 'to-come' | 'not-needed';

export interface Step {
  readonly title: string;
  readonly detail: string;
  readonly state: StepState;
}

export type StepFacts = Pick<
  ElectionView,
  'stage' | 'calledAt' | 'nominationsCloseAt' | 'ballotOpensOn' | 'ballotClosesOn' | 'declaredAt' | 'ballots'
> & {
  readonly constituencies: readonly (Pick<ElectionView['constituencies'][number], 'way'> & {
    readonly seats: readonly { readonly termFrom: string }[];
  })[];
};

/** In the order in which an election goes through them. */
const ORDER = ['called', 'nominations', 'candidates', 'ballot', 'result', 'terms'] as const;
type StepName = (typeof ORDER)[number];

/** 17:00 in London on the day that was announced, or the latest close of the ballots that are out. */
export function ballotsCloseAt({
  ballots,
  ballotClosesOn,
}: Pick<StepFacts, 'ballots' | 'ballotClosesOn'>): string {
  const closes = ballots.map(({ closesAt }) => closesAt).toSorted();
  return closes.at(-1) ?? ukInstant(ballotClosesOn, '17:00');
}

function presentStep({ stage, ...facts }: StepFacts, now: number): StepName | null {
  switch (stage) {
    case 'nominating':
      return 'nominations';
    case 'nominations-closed':
      return 'candidates';
    case 'balloting':
      return Date.parse(ballotsCloseAt(facts)) > now ? 'ballot' : 'result';
    case 'declared':
      return 'terms';
    case 'cancelled':
      return null;
  }
}

function isBallotIdle({ stage, ballots, constituencies }: StepFacts): boolean {
  return (
    constituencies.every(({ way }) => way === 'appointment') || (stage === 'declared' && ballots.length === 0)
  );
}

/** The first day of a term that was won. */
function firstDay({ constituencies }: Pick<StepFacts, 'constituencies'>): string | null {
  const days = constituencies.flatMap(({ seats }) => seats.map(({ termFrom }) => termFrom));
  return days.toSorted()[0] ?? null;
}

function haveTermsBegun(facts: StepFacts, now: number): boolean {
  const first = firstDay(facts);
  return facts.stage === 'declared' && first !== null && Date.parse(ukInstant(first, '00:00')) <= now;
}

function details(facts: StepFacts): Readonly<Record<StepName, readonly [title: string, detail: string]>> {
  const { calledAt, nominationsCloseAt, ballotOpensOn, declaredAt } = facts;
  const first = firstDay(facts);
  const ballot = `${formatDate(ballotOpensOn)} to ${formatDateTime(ballotsCloseAt(facts))}`;
  return {
    called: ['Called', formatDateTime(calledAt)],
    nominations: ['Nominations', `until ${formatDateTime(nominationsCloseAt)}`],
    candidates: ['Candidates named', 'once the nominations are checked'],
    ballot: [
      'Ballot',
      isBallotIdle(facts) ? 'none is held' : `${ballot}, where more stand than seats are up`,
    ],
    result: [
      'Result declared',
      declaredAt === null ? 'once every seat is decided' : formatDateTime(declaredAt),
    ],
    terms: ['Terms begin', first === null ? '' : formatDate(first)],
  };
}

/** Each step with its days; of a cancelled election only what had happened is done, and nothing is to come. */
export function stepsOf(facts: StepFacts, now: number): readonly Step[] {
  const present = presentStep(facts, now);
  const isOver = haveTermsBegun(facts, now);
  const at = isOver ? ORDER.length : present === null ? 1 : ORDER.indexOf(present);
  const words = details(facts);
  return ORDER.map((name, index) => {
    const [title, detail] = words[name];
    const isIdle = name === 'ballot' && isBallotIdle(facts);
    const off = present === null ? 'not-needed' : 'to-come';
    const state = isIdle ? 'not-needed' : index < at ? 'done' : name === present ? 'now' : off;
    return { title, detail, state };
  });
}
