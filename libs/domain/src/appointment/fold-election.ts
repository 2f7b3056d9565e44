/** Folds the entries of an election, all of them or those that a reader may see, into what it has become. */
import type { EntryAuthor } from '../audience/journal-stamp.js';
import type { ElectionEntry, ElectionEntryData, ElectionEntryType } from './election-entry.js';
import type { ElectionState, Nomination, NominationStatus, SettingOfficer } from './election-state.js';

type Evolvers = {
  readonly [Type in ElectionEntryType]: (
    state: ElectionState,
    data: ElectionEntryData[Type],
    at: string,
    by: string | null,
  ) => ElectionState;
};

function settled(
  state: ElectionState,
  nominationId: string,
  status: NominationStatus,
  reason: string,
  setAsideBy: SettingOfficer | null = null,
): ElectionState {
  const change = (one: Nomination): Nomination =>
    one.nominationId === nominationId ? { ...one, status, reason, setAsideBy } : one;
  return { ...state, nominations: state.nominations.map(change) };
}

/** Who ended a nomination as an officer has taken part in choosing the field of these seats. */
function turnedDown(state: ElectionState, nominationId: string, by: string | null): ElectionState {
  const found = state.nominations.find((one) => one.nominationId === nominationId);
  if (found === undefined || by === null) return state;
  const one = { constituencyId: found.constituencyId, personId: by };
  return { ...state, turnedDown: [...state.turnedDown, one] };
}

const evolvers: Evolvers = {
  'election.called': (state, { heldAt, ...called }, at) => ({
    ...state,
    ...called,
    stage: 'nominating',
    calledAt: heldAt ?? at,
  }),
  'nomination.made': (state, { nomination, heldAt }, at) => ({
    ...state,
    nominations: [
      ...state.nominations,
      { ...nomination, madeAt: heldAt ?? at, status: 'made', reason: '', setAsideBy: null },
    ],
  }),
  'nomination.accepted': (state, { nominationId }) => settled(state, nominationId, 'accepted', ''),
  'nomination.refused': (state, { nominationId, reason }, _at, by) =>
    settled(turnedDown(state, nominationId, by), nominationId, 'refused', reason),
  'nomination.withdrawn': (state, { nominationId, reason }) =>
    settled(state, nominationId, 'withdrawn', reason),
  'nomination.set-aside': (state, { nominationId, reason, officer }, _at, by) =>
    settled(turnedDown(state, nominationId, by), nominationId, 'set-aside', reason, officer),
  'nomination.lapsed': (state, { nominationId, reason }) => settled(state, nominationId, 'lapsed', reason),
  'nominations.closed': (state) => ({ ...state, stage: 'nominations-closed' }),
  'candidate.stands': (state, { candidate }) => ({
    ...state,
    candidates: [...state.candidates, { ...candidate, stands: true }],
  }),
  'candidate.left': (state, { nominationId }) => ({
    ...state,
    candidates: state.candidates.map((one) =>
      one.nominationId === nominationId ? { ...one, stands: false } : one,
    ),
  }),
  'ballot.opened': (state, { ballot }) => ({
    ...state,
    stage: 'balloting',
    ballots: [...state.ballots, ballot],
  }),
  'election.counted': (state, { counts }) => ({ ...state, counts }),
  'election.declared': (state, { results, heldAt }, at) => ({
    ...state,
    stage: 'declared',
    declaredAt: heldAt ?? at,
    results,
  }),
  'breakdown.given': (state, { party, counts }, askedAt) => ({
    ...state,
    breakdowns: [...state.breakdowns, { party, counts, askedAt }],
  }),
  'election.cancelled': (state, { reason }) => ({
    ...state,
    stage: 'cancelled',
    cancelledBecause: reason,
  }),
};

type EntryNamed<Type extends ElectionEntryType> = {
  [Name in Type]: {
    readonly type: Name;
    readonly data: ElectionEntryData[Name];
    readonly at: string;
    readonly by: EntryAuthor | null;
  };
}[Type];

function evolve<Type extends ElectionEntryType>(
  state: ElectionState,
  entry: EntryNamed<Type>,
): ElectionState {
  return evolvers[entry.type](state, entry.data, entry.at, entry.by?.personId ?? null);
}

/** The state after these entries, in order of number; those already in it are passed over. */
export function foldElection(state: ElectionState, entries: readonly ElectionEntry[]): ElectionState {
  return entries.reduce(
    (folded, entry) => (entry.no <= folded.no ? folded : { ...evolve(folded, entry), no: entry.no }),
    state,
  );
}
