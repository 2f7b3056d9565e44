/** Whether a ballot goes ahead, as candidates are told it when nominations have closed, and again whenever the answer changes. */
import { isContested, standingIn } from './elect.js';
import type { ElectionConstituency, ElectionState } from './election-state.js';

/** undecided: it hangs on nominations that wait to be checked. */
export type BallotOutlook = 'ballot' | 'no-ballot' | 'undecided';

/** Null while nominations are open, and once the ballots are out or the election is over. */
export function outlookOf(
  state: Pick<ElectionState, 'stage' | 'nominations'>,
  constituency: ElectionConstituency,
): BallotOutlook | null {
  if (state.stage !== 'nominations-closed') return null;
  if (isContested(state, constituency)) return 'ballot';
  const { constituencyId, way, seats } = constituency;
  const waiting = state.nominations.filter(
    (one) => one.constituencyId === constituencyId && one.status === 'made',
  );
  const most = standingIn(state, constituencyId).length + waiting.length;
  return way === 'ballot' && most > seats.length ? 'undecided' : 'no-ballot';
}

export interface OutlookChange {
  readonly constituency: ElectionConstituency;
  readonly outlook: BallotOutlook;
}

/** The constituencies of which something else is to be said now than before. */
export function outlookChanges(before: ElectionState, now: ElectionState): OutlookChange[] {
  return now.constituencies.flatMap((constituency) => {
    const outlook = outlookOf(now, constituency);
    return outlook === null || outlook === outlookOf(before, constituency) ? [] : [{ constituency, outlook }];
  });
}
