/** The one next step of an election for its officers, from what the desk was told and where its ballots are. */
import type { ElectionView } from '@quorate/contracts';
import { awaitedAct, isContested, runOffOf, standingIn, ukCalendarDate, type Vote } from '@quorate/domain';

export type DeskStep =
  | { readonly kind: 'check'; readonly count: number }
  | { readonly kind: 'wait-close' | 'wait-ballot' | 'voting' | 'open' | 'declare' }
  | { readonly kind: 'over' }
  | { readonly kind: 'tie'; readonly meetingId: string }
  | { readonly kind: 'run-off'; readonly constituencyId: string; readonly undeclared: UndeclaredTie | null }
  | { readonly kind: 'again'; readonly constituencyId: string };

/** A tie that is declared before its run-off opens. */
export interface UndeclaredTie {
  readonly meetingId: string;
  readonly voteId: string;
}

export type DeskFacts = Pick<
  ElectionView,
  'stage' | 'nominations' | 'constituencies' | 'ballotOpensOn' | 'ballots'
>;

/** The vote of a ballot as it is known here; undefined until it is read. */
export type VoteOf = (voteId: string) => Vote | undefined;

/** What an officer does next; waiting is a step too. */
export function deskStep(facts: DeskFacts, voteOf: VoteOf, now: string): DeskStep {
  const { stage, nominations, constituencies, ballotOpensOn } = facts;
  const waiting = nominations.filter(({ status }) => status === 'made').length;
  switch (stage) {
    case 'declared':
    case 'cancelled':
      return { kind: 'over' };
    case 'balloting':
      return ballotStep(facts, voteOf);
    case 'nominating':
      return waiting > 0 ? { kind: 'check', count: waiting } : { kind: 'wait-close' };
    case 'nominations-closed':
      if (waiting > 0) return { kind: 'check', count: waiting };
      if (!constituencies.some((one) => isContested(facts, one))) return { kind: 'declare' };
      return { kind: ukCalendarDate(now) < ballotOpensOn ? 'wait-ballot' : 'open' };
  }
}

function ballotStep({ ballots, constituencies }: DeskFacts, voteOf: VoteOf): DeskStep {
  const steps = constituencies.flatMap(({ constituencyId }): DeskStep[] => {
    const own = ballots.filter((one) => one.constituencyId === constituencyId);
    if (own.length === 0) return [];
    const last = own.findLast(({ voteId }) => voteOf(voteId)?.stage !== 'annulled');
    if (last === undefined) return [{ kind: 'again', constituencyId }];
    const { meetingId, voteId } = last;
    const vote = voteOf(voteId);
    if (vote === undefined || vote.outcome === null) return [{ kind: 'voting' }];
    if (awaitedAct(vote.outcome) !== null) return [{ kind: 'tie', meetingId }];
    if (runOffOf(vote.outcome) === null) return [];
    const undeclared = vote.stage === 'declared' ? null : { meetingId, voteId };
    return [{ kind: 'run-off', constituencyId, undeclared }];
  });
  return steps.find(({ kind }) => kind !== 'voting') ?? steps[0] ?? { kind: 'declare' };
}

/** What happens to a constituency when the ballots are opened, in a sentence. */
export function sayContest(
  { nominations }: Pick<DeskFacts, 'nominations'>,
  constituency: DeskFacts['constituencies'][number],
): string {
  const standing = standingIn({ nominations }, constituency.constituencyId).length;
  const seats = constituency.seats.length;
  const stand = standing === 0 ? 'Nobody stands' : standing === 1 ? '1 stands' : `${String(standing)} stand`;
  const start = `${stand} for ${String(seats)} ${seats === 1 ? 'seat' : 'seats'}`;
  if (constituency.way === 'appointment') return `${start}: the voting groups appoint, without a ballot.`;
  if (standing > seats) return `${start}: contested, so the voting groups are asked to vote.`;
  const vacant = seats - standing;
  if (vacant === 0) return `${start}: elected without a ballot.`;
  const rest = vacant === 1 ? '1 seat stays vacant' : `${String(vacant)} seats stay vacant`;
  return standing === 0 ? `${start}: ${rest}.` : `${start}: elected without a ballot, and ${rest}.`;
}
