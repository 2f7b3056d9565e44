/** What the ballots of an election came to, read from the votes of their electorates. */
import {
  type BallotResult,
  type ElectionBallot,
  type ElectionState,
  explainVote,
  runOffOf,
  type Vote,
} from '@quorate/domain';

/** A ballot with the vote that was called for it, as it stands. */
export interface CalledBallot {
  readonly ballot: ElectionBallot;
  readonly vote: Vote;
}

function electedIn({ outcome }: Vote): readonly string[] {
  return outcome?.kind === 'election' ? (outcome.count?.elected ?? []) : [];
}

function saysOf({ ballot, vote }: CalledBallot): string[] {
  const { outcome, ruleSet } = vote;
  if (outcome === null || ruleSet === null) return [];
  return [...(ballot.isRunOff ? ['Run-off:'] : []), ...explainVote(outcome, ruleSet)];
}

/** The results of the constituencies whose every ballot that was not annulled is declared. */
export function ballotResults(state: ElectionState, called: readonly CalledBallot[]): BallotResult[] {
  return state.constituencies.flatMap(({ constituencyId }) => {
    const own = called.filter(({ ballot }) => ballot.constituencyId === constituencyId);
    const standing = own.filter(({ vote }) => vote.stage !== 'annulled');
    const last = standing.at(-1);
    if (last === undefined || !standing.every(({ vote }) => vote.stage === 'declared')) return [];
    const tied = last.vote.outcome === null ? null : runOffOf(last.vote.outcome);
    return [
      {
        constituencyId,
        elected: standing.flatMap(({ vote }) => electedIn(vote)),
        says: standing.flatMap(saysOf),
        runOff: tied && { nominationIds: tied.optionIds, seats: tied.seats },
      },
    ];
  });
}
