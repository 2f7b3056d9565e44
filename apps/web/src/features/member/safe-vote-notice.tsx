/** Says, after a lost connection or a reload, whether the vote of the member reached the server. */
import type { Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import type { LostBallots } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import type { MySeat } from './my-seats.js';
import type { SafeVote } from './use-safe-vote.js';
import { choiceWords, sayRecorded } from './vote-words.js';

/** Shows what the server has for each seat of the member. */
export function SafeVoteNotice({ safe }: { readonly safe: SafeVote }): ReactNode {
  if (safe.lines === null) return null;
  const isSafe = safe.lines.every(({ ballot }) => ballot !== null);
  return (
    <Notice
      tone={isSafe ? 'met' : 'caution'}
      title="You are connected again"
      announce="status"
      actions={
        <Button tone="plain" onClick={safe.dismiss}>
          Close this message
        </Button>
      }
    >
      {safe.lines.map(({ label, ballot }) => (
        <p key={label}>
          {ballot === null
            ? `No vote for ${label} has reached us. If you sent one, send it again.`
            : `Your vote for ${label} is safe: ${sayRecorded(ballot)}.`}
        </p>
      ))}
    </Notice>
  );
}

export interface LostBallotNoticeProps {
  readonly lost: LostBallots;
  readonly seats: readonly MySeat[];
  readonly votes: readonly Vote[];
}

/** Shows the ballots that were on their way when the page was loaded anew, and never arrived. */
export function LostBallotNotice({ lost, seats, votes }: LostBallotNoticeProps): ReactNode {
  return lost.lost.map(({ key, command }) => {
    const label = seats.find(({ seatId }) => seatId === command.seatId)?.label;
    const vote = votes.find(({ voteId }) => voteId === command.voteId);
    if (label === undefined || vote === undefined) return null;
    return (
      <Notice
        key={key}
        tone="error"
        title="Your vote did not reach us"
        actions={
          <Button tone="plain" onClick={() => lost.dismiss(key)}>
            Close this message
          </Button>
        }
      >
        <p>
          {choiceWords[command.choice]} for {label} was on its way when the connection was lost.{' '}
          {vote.stage === 'open'
            ? 'Send it again.'
            : 'The vote has closed without it. Tell the secretary if you meant to vote.'}
        </p>
      </Notice>
    );
  });
}
