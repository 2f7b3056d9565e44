/** Ballots of contested constituencies, run-offs of ties, the declaration, and what a party is told of the count. */
import { ukCalendarDate, ukDate } from '../calendar/uk-time.js';
import { checkReason } from '../meeting/check-text.js';
import { sayList } from '../value/plain-english.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import { leavingEntries } from './decide-nominations.js';
import {
  type ElectionDeciders,
  type ElectionDecision,
  type ElectionSituation,
  entryFor,
  findConstituency,
} from './decided.js';
import { isContested, resultOf, standingIn } from './elect.js';
import { lapsesOf } from './eligibility.js';
import type { BallotResult, ElectionCommandData, PartyStanding } from './election-command.js';
import type { NewElectionEntry } from './election-entry.js';
import type { ElectionConstituency, ElectionState, Nomination } from './election-state.js';
import { checkNoSideAnywhere } from './takes-side.js';

/** A ballot that is due: who stands, for how many seats. */
export interface Contest {
  readonly constituency: ElectionConstituency;
  readonly standing: readonly Nomination[];
}

export interface BallotsDue {
  readonly contests: readonly Contest[];
  /** Those who are no longer eligible, and so on no paper. */
  readonly lapsing: readonly NewElectionEntry[];
}

function unchecked({ nominations }: ElectionState): Nomination[] {
  return nominations.filter(({ status }) => status === 'made');
}

function checkChecked(state: ElectionState): Result<null> {
  const waiting = unchecked(state).map(({ candidate }) => candidate.name);
  if (waiting.length === 0) return accept(null);
  const sentence = `Check every nomination first: ${sayList(waiting)} ${waiting.length === 1 ? 'waits' : 'wait'}.`;
  return refuse('conflict', 'nominations-unchecked', sentence);
}

function checkClosed({ stage }: ElectionState): Result<null> {
  switch (stage) {
    case 'nominations-closed':
      return accept(null);
    case 'nominating':
      return refuse('conflict', 'nominations-open', 'Nominations are still open. Wait for their close.');
    case 'balloting':
      return refuse('conflict', 'ballots-open', 'The ballots are out already.');
    case 'declared':
    case 'cancelled':
      return refuse('conflict', 'election-over', 'This election is over.');
  }
}

/** The ballots that may open now, or what stands in their way. */
export function ballotsDue(
  state: ElectionState,
  standings: readonly PartyStanding[],
  now: string,
): Result<BallotsDue> {
  const closed = checkClosed(state);
  if (!closed.ok) return closed;
  const checked = checkChecked(state);
  if (!checked.ok) return checked;
  if (ukCalendarDate(now) < state.ballotOpensOn) {
    const sentence = `The ballot opens on ${ukDate(state.ballotOpensOn)}. Open it on that day.`;
    return refuse('conflict', 'ballot-too-early', sentence);
  }
  const lapses = lapsesOf(state, standings);
  const lapsed = new Set(lapses.map(({ nomination }) => nomination));
  const left = { nominations: state.nominations.filter((one) => !lapsed.has(one)) };
  const contests = state.constituencies
    .filter((constituency) => isContested(left, constituency))
    .map((constituency) => ({
      constituency,
      standing: standingIn(left, constituency.constituencyId),
    }));
  const lapsing = lapses.flatMap(({ nomination, reason }) =>
    leavingEntries(state, 'nomination.lapsed', nomination, reason),
  );
  if (contests.length > 0 || lapsing.length > 0) return accept({ contests, lapsing });
  const sentence = 'Nowhere do more stand than seats are up, so there is no ballot. Declare who is elected.';
  return refuse('conflict', 'nothing-contested', sentence);
}

function isSamePaper(nominationIds: readonly string[], standing: readonly Nomination[]): boolean {
  return (
    nominationIds.length === standing.length &&
    standing.every(({ nominationId }) => nominationIds.includes(nominationId))
  );
}

function open(
  { standings, ballots }: ElectionCommandData['ballots.open'],
  { state, context }: ElectionSituation,
): ElectionDecision {
  const due = ballotsDue(state, standings, context.now);
  if (!due.ok) return due;
  const called = new Map(ballots.map((ballot) => [ballot.constituencyId, ballot]));
  const found = due.value.contests.map(({ constituency }) => called.get(constituency.constituencyId));
  const all = found.filter((ballot) => ballot !== undefined);
  const isAsIs = due.value.contests.every(({ constituency, standing }) => {
    const onPaper = called.get(constituency.constituencyId)?.nominationIds ?? [];
    return isSamePaper(onPaper, standing);
  });
  if (!isAsIs || all.length < ballots.length) {
    const sentence = 'Who stands changed meanwhile. Open the ballots again.';
    return refuse('conflict', 'candidates-changed', sentence);
  }
  return accept([
    ...due.value.lapsing,
    ...all.map((ballot) => entryFor('ballot.opened', 'public', { ballot })),
  ]);
}

function openRunOff(
  { ballot }: ElectionCommandData['run-off.open'],
  { state }: ElectionSituation,
): ElectionDecision {
  const found = findConstituency(state, ballot.constituencyId);
  if (!found.ok) return found;
  const before = state.ballots.some(({ meetingId }) => meetingId === ballot.meetingId);
  if (state.stage !== 'balloting' || before) {
    const sentence = 'There is no tie here that a run-off could break.';
    return refuse('conflict', 'no-run-off', sentence, 'constituencyId');
  }
  return accept([entryFor('ballot.opened', 'public', { ballot })]);
}

/** Every ballot is counted, and no tie waits for a run-off. */
function checkCounted(state: ElectionState, ballots: readonly BallotResult[]): Result<null> {
  for (const { constituencyId } of state.ballots) {
    const result = ballots.find((one) => one.constituencyId === constituencyId);
    const name = state.constituencies.find((one) => one.constituencyId === constituencyId)?.name ?? '';
    if (result === undefined) {
      const sentence = `The ballot of ${name} is not declared yet.`;
      return refuse('conflict', 'ballot-undeclared', sentence);
    }
    if (result.runOff !== null) {
      const sentence = `${name} are tied. Open the run-off between the tied first.`;
      return refuse('conflict', 'run-off-first', sentence);
    }
  }
  return accept(null);
}

function declare(
  { ballots }: ElectionCommandData['election.declare'],
  { state }: ElectionSituation,
): ElectionDecision {
  if (state.stage !== 'balloting') {
    const closed = checkClosed(state);
    if (!closed.ok) return closed;
    const checked = checkChecked(state);
    if (!checked.ok) return checked;
    if (state.constituencies.some((one) => isContested(state, one))) {
      const sentence = 'More stand than seats are up. Open the ballots first.';
      return refuse('conflict', 'ballots-first', sentence);
    }
  }
  const counted = checkCounted(state, ballots);
  if (!counted.ok) return counted;
  const results = state.constituencies.map((constituency) => {
    const ballot = ballots.find((one) => one.constituencyId === constituency.constituencyId);
    return resultOf(state, constituency, ballot ?? null);
  });
  const counts = ballots.map(({ constituencyId, says }) => ({ constituencyId, says }));
  const readers = state.told === 'counts' ? 'public' : 'officers';
  return accept([
    ...(counts.length > 0 ? [entryFor('election.counted', readers, { counts })] : []),
    entryFor('election.declared', 'public', { results }),
  ]);
}

function tellBreakdown(
  { party, readers }: ElectionCommandData['breakdown.ask'],
  { state, context }: ElectionSituation,
): ElectionDecision {
  if (state.stage !== 'declared') {
    const sentence = 'The result is not declared yet. Ask again once it is.';
    return refuse('conflict', 'not-declared', sentence);
  }
  if (party === null) {
    const sentence = 'Any party may ask, and you are a contact of none.';
    return refuse('forbidden', 'no-party', sentence);
  }
  if (state.counts.length === 0) {
    const sentence = 'There was no ballot in this election, so there are no votes to tell.';
    return refuse('conflict', 'no-ballot', sentence);
  }
  const persons = [...new Set([...readers, context.actor.personId])];
  const { partyId, name } = party;
  return accept([
    entryFor('breakdown.given', { persons }, { party: { partyId, name }, counts: state.counts }),
  ]);
}

export const ballotDeciders = {
  'ballots.open': open,
  'run-off.open': openRunOff,
  'election.declare': declare,
  'breakdown.ask': tellBreakdown,
  'election.cancel': ({ reason }, { state, context }) => {
    if (state.stage === 'declared' || state.stage === 'cancelled') {
      return refuse('conflict', 'election-over', 'This election is over.');
    }
    if (state.stage === 'balloting') {
      const sentence =
        'The ballots are out. Annul their votes first, and declare who is elected without them.';
      return refuse('conflict', 'ballots-open', sentence);
    }
    const impartial = checkNoSideAnywhere(state, context.actor);
    if (!impartial.ok) return impartial;
    const why = checkReason(reason);
    if (!why.ok) return why;
    return accept([entryFor('election.cancelled', 'public', { reason: why.value })]);
  },
} satisfies Partial<ElectionDeciders>;
