/** Says, after a lost connection or a reload, whether the vote of the member reached the server. */
import type { MyBallot } from '@quorate/contracts';
import { sayAnswer, sayList, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ballotsIn, type LostBallots } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import type { MySeat } from './my-seats.js';
import type { SafeVote } from './use-safe-vote.js';
import { forWhom, sayRecorded } from './vote-words.js';

export interface SafeVoteNoticeProps {
  readonly safe: SafeVote;
  readonly vote: Vote | null;
  readonly seats: readonly MySeat[];
  readonly ballots: readonly MyBallot[];
}

/** Shows what the server has for each seat of the member. */
export function SafeVoteNotice({ safe, vote, seats, ballots }: SafeVoteNoticeProps): ReactNode {
  if (!safe.isTold || vote === null) return null;
  const mine = seats.filter((seat) => seat.isMine && vote.roll.some(({ seatId }) => seatId === seat.seatId));
  if (mine.length === 0) return null;
  const ballotOf = ({ seatId }: MySeat): MyBallot | undefined =>
    ballots.find((ballot) => ballot.voteId === vote.voteId && ballot.seatId === seatId);
  return (
    <Notice
      tone={mine.every((seat) => ballotOf(seat) !== undefined) ? 'met' : 'caution'}
      title="You are connected again"
      announce="status"
      actions={
        <Button tone="plain" onClick={safe.dismiss}>
          Close this message
        </Button>
      }
    >
      {mine.map((seat) => {
        const ballot = ballotOf(seat);
        return (
          <p key={seat.seatId}>
            {ballot === undefined
              ? `No vote${forWhom(vote, seat.label)} is recorded. If you sent one, it did not reach us${vote.stage === 'open' ? ': send it again' : ''}.`
              : `Your vote${forWhom(vote, seat.label)} is safe: ${sayRecorded(ballot, vote)}.`}
          </p>
        );
      })}
    </Notice>
  );
}

export interface LostBallotNoticeProps {
  readonly lost: LostBallots;
  readonly votes: readonly Vote[];
}

/** Shows the ballots that were on their way when the page was loaded anew, and never arrived. */
export function LostBallotNotice({ lost, votes }: LostBallotNoticeProps): ReactNode {
  return lost.lost.map(({ key, command }) => {
    const vote = votes.find(({ voteId }) => voteId === command.voteId);
    if (vote === undefined) return null;
    const ballots = ballotsIn(command, vote.voteId).map(({ seatId, answer }) => {
      const label = vote.roll.find((place) => place.seatId === seatId)?.label ?? 'a seat';
      return `${sayAnswer(answer, vote)}${forWhom(vote, label)}`;
    });
    return (
      <Notice
        key={key}
        tone="error"
        title={ballots.length === 1 ? 'Your vote did not reach us' : 'Your votes did not reach us'}
        actions={
          <Button tone="plain" onClick={() => lost.dismiss(key)}>
            Close this message
          </Button>
        }
      >
        <p>
          {sayList(ballots)} {ballots.length === 1 ? 'was on its' : 'were on their'} way when the connection
          was lost.{' '}
          {vote.stage === 'open'
            ? `Send ${ballots.length === 1 ? 'it' : 'them'} again.`
            : `The vote has closed without ${ballots.length === 1 ? 'it' : 'them'}. Tell the secretary if you meant to vote.`}
        </p>
      </Notice>
    );
  });
}
