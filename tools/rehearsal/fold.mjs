/** A meeting as one reader sees it: just so much of the fold of its entries as the rehearsal needs. */

/** Before the first entry. */
export function emptyMeeting() {
  return {
    no: 0,
    stage: 'planned',
    agenda: [],
    agendaRevision: 0,
    currentItemId: null,
    seats: new Map(),
    votes: new Map(),
    speakers: new Map(),
    headlines: 0,
    types: new Set(),
  };
}

const STAGES = {
  'meeting.called': 'called',
  'meeting.started': 'in-session',
  'meeting.paused': 'paused',
  'meeting.resumed': 'in-session',
  'meeting.adjourned': 'adjourned',
  'meeting.closed': 'closed',
  'meeting.reopened': 'in-session',
  'meeting.cancelled': 'cancelled',
};

function inOrder(agenda, order) {
  return agenda.toSorted((one, other) => order.indexOf(one.itemId) - order.indexOf(other.itemId));
}

function changeVote(state, voteId, change) {
  state.votes.set(voteId, { castCounts: {}, ...state.votes.get(voteId), ...change });
}

/** A poll of shares whose ballots are told to their holders, the officers and the scrutineers alone. */
function keepsBallots({ electorate, mandates, visibility }) {
  const isByProxyToo = electorate === 'shareholder' && mandates.proxies !== null;
  return isByProxyToo && (visibility === 'scrutineers' || visibility === 'totals-only');
}

const acts = {
  'item.added': (state, { item, order }) => {
    state.agenda = inOrder([...state.agenda, item], order);
    state.agendaRevision += 1;
  },
  'item.amended': (state, { item, order }) => {
    state.agenda = inOrder([...state.agenda.filter(({ itemId }) => itemId !== item.itemId), item], order);
    state.agendaRevision += 1;
  },
  'item.moved': (state, { order }) => {
    state.agenda = inOrder(state.agenda, order);
    state.agendaRevision += 1;
  },
  'item.removed': (state, { itemId }) => {
    state.agenda = state.agenda.filter((item) => item.itemId !== itemId);
    state.agendaRevision += 1;
  },
  'item.opened': (state, { itemId }) => {
    state.currentItemId = itemId;
  },
  'item.closed': (state, { itemId }) => {
    if (state.currentItemId === itemId) state.currentItemId = null;
  },
  'seat.taken': (state, { seatId, personId }) => state.seats.set(seatId, personId),
  'seat.left': (state, { seatId }) => state.seats.delete(seatId),
  'speaker.asked': (state, { requestId, label }) => state.speakers.set(requestId, label),
  'vote.opened': (state, { voteId, question }) => changeVote(state, voteId, { question, stage: 'open' }),
  'roll.frozen': (state, { voteId, roll, ruleSet }) =>
    changeVote(state, voteId, { roll, isKept: keepsBallots(ruleSet) }),
  'ballot.cast': (state, { voteId, places }) => {
    const castCounts = { ...state.votes.get(voteId)?.castCounts };
    for (const place of places) castCounts[place] = (castCounts[place] ?? 0) + 1;
    changeVote(state, voteId, { castCounts });
  },
  'vote.closed': (state, { voteId }) => changeVote(state, voteId, { stage: 'closed' }),
  'vote.declared': (state, { voteId, outcome, rollCall, ruleSet }) =>
    changeVote(state, voteId, { stage: 'declared', outcome, rollCall, ruleSet }),
  'vote.annulled': (state, { voteId }) => changeVote(state, voteId, { stage: 'annulled' }),
  'record.written': (state, { kind }) => {
    if (kind === 'headline') state.headlines += 1;
  },
};

/** Takes one entry into the state. */
export function foldEntry(state, { no, type, data }) {
  state.no = no;
  state.types.add(type);
  if (type in STAGES) state.stage = STAGES[type];
  acts[type]?.(state, data);
}

/** The vote that is taking ballots, or null. */
export function openVoteOf(state) {
  for (const [voteId, vote] of state.votes) if (vote.stage === 'open') return { voteId, ...vote };
  return null;
}

/** How many places have a ballot. */
export function turnoutOf(vote) {
  return Object.keys(vote?.castCounts ?? {}).length;
}

/** What every reader of the body must agree on, as text. */
export function bodyDigest(state) {
  const votes = [...state.votes].map(([voteId, { stage, castCounts, isKept, outcome }]) => ({
    voteId,
    stage,
    castCounts: isKept ? null : castCounts,
    outcome,
  }));
  const seats = [...state.seats].toSorted(([one], [other]) => one.localeCompare(other));
  return JSON.stringify({ no: state.no, stage: state.stage, seats, votes, headlines: state.headlines });
}

/** What everybody must agree on, the public included, as text. */
export function publicDigest(state) {
  const outcomes = [...state.votes].map(([voteId, { outcome }]) => ({ voteId, outcome }));
  return JSON.stringify({ no: state.no, stage: state.stage, outcomes, headlines: state.headlines });
}
