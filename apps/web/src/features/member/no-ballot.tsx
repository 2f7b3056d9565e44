/** Why a seat has no ballot to give or to show, and what the member can do about it. */
import { isVoteOfPersons, sayAnswer, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.js';
import { TextLink } from '../../ui/text-link.js';
import { BallotProof } from '../proof/index.js';
import { JoinButton } from './join-button.js';
import { placeHref } from './member-places.js';
import type { MySeat } from './my-seats.js';
import type { SeatBallot } from './seat-ballot.js';
import { forWhom, sayLine } from './vote-words.js';

export interface NoBallotProps {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly seat: MySeat;
  readonly standing: SeatBallot;
  /** The entry of the declaration; null before it. */
  readonly declared: number | null;
}

/** Shows the state in words. */
export function NoBallot({ meetingId, vote, seat, standing, declared }: NoBallotProps): ReactNode {
  switch (standing.kind) {
    case 'recused':
      return (
        <Notice title="Recused from this vote">
          <p>Interest declared: {standing.interest}</p>
          <p>
            {seat.label} does not vote on this item and is shown as recused. If that is wrong, tell the
            secretary.
          </p>
        </Notice>
      );
    case 'not-on-roll':
      return (
        <Notice tone="caution" title="Not entitled to this vote">
          <p>
            {seat.label} is not on the roll that was fixed when the vote opened. If that is wrong, tell the
            secretary now.
          </p>
        </Notice>
      );
    case 'not-seated':
      return isVoteOfPersons(vote) ? (
        <NotPresent meetingId={meetingId} />
      ) : (
        <NotSeated meetingId={meetingId} seat={seat} />
      );
    case 'not-voted':
      return (
        <Notice
          tone="caution"
          title={vote.stage === 'annulled' ? 'The vote is annulled' : 'Closed without your vote'}
        >
          <p>No vote{forWhom(vote, seat.label)} was recorded.</p>
        </Notice>
      );
    case 'declared': {
      const { ballot, line } = standing;
      return (
        <>
          <p>{sayLine(line, vote)}</p>
          {ballot !== null && (
            <BallotProof meetingId={meetingId} vote={vote} ballot={ballot} declared={declared} />
          )}
        </>
      );
    }
    case 'under-way':
      return <p>{sayAnswer(standing.answer, vote)} was sent and is not yet confirmed.</p>;
    case 'to-cast':
    case 'recorded':
      return null;
  }
}

/** For a person on the roll of those who were present, and who has left. */
function NotPresent({ meetingId }: { readonly meetingId: string }): ReactNode {
  return (
    <Notice
      tone="caution"
      title="You are not in the meeting"
      actions={<TextLink href={placeHref(meetingId, 'agenda')}>Go to your place in the meeting</TextLink>}
    >
      <p>Under the rules of this vote the persons in the meeting vote. Come back in, then vote.</p>
    </Notice>
  );
}

function NotSeated({ meetingId, seat }: { readonly meetingId: string; readonly seat: MySeat }): ReactNode {
  const isMember = seat.alternateFor === null;
  if (seat.sitter === null) {
    return (
      <Notice
        tone="caution"
        title="You have not taken the seat"
        actions={<JoinButton meetingId={meetingId} seat={seat} />}
      >
        <p>Only who sits in {seat.label} can vote for it.</p>
      </Notice>
    );
  }
  return (
    <Notice
      title={`${seat.sitter.name} votes for ${seat.label}`}
      actions={isMember && <JoinButton meetingId={meetingId} seat={seat} />}
    >
      <p>
        {isMember
          ? 'Your alternate stands in for you. Take your seat back if you are here to vote yourself.'
          : 'You can stand in once the seat is free.'}
      </p>
    </Notice>
  );
}
