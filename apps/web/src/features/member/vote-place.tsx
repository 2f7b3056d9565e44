/** The vote that concerns the meeting now, or the last one: question, my ballots, and its outcome once declared. */
import {
  isCountKept,
  isResolvedInWriting,
  itemOf,
  resultHeading,
  sayAgreedIn,
  sayAnnulment,
  sayLapse,
  sayVerdictOf,
  voteSubject,
  wasDeclared,
  withThe,
  type AgendaItem,
  type MeetingEntry,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import { useEffect, useRef, type ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { formatNumber } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { useFirst } from '../../ui/use-find.js';
import { declaredNo } from '../proof/index.js';
import { ResolutionText } from '../resolution/index.js';
import { DirectedVotes, type DirectedSeat } from '../proxies/index.js';
import { BallotCard } from './ballot-card.js';
import styles from './member.module.css';
import { sayItemPlace } from './member-words.js';
import type { MySeat } from './my-seats.js';
import { SecretVoteLink } from './secret-vote-link.js';
import { seatBallot } from './seat-ballot.js';
import { TakeLots } from './take-lots.js';
import { TogetherCard, type TogetherCardProps } from './together-card.js';
import { FIRST_PLACES } from './together-places.js';
import type { BallotBox } from './use-ballot-box.js';

/** About four lines of a telephone. */
const longSummary = 180;

export interface VotePlaceProps {
  readonly state: MeetingState;
  readonly seats: readonly MySeat[];
  readonly box: BallotBox;
  /** Those held by a proxy that is directed in the vote; they are cast by one button. */
  readonly directed?: readonly DirectedSeat[];
  readonly entries: readonly MeetingEntry[];
  /** The latest one unless given. */
  readonly vote?: Vote | undefined;
}

/** Shows the latest vote; it stays until another opens, so that nothing vanishes while it is read. */
export function VotePlace(props: VotePlaceProps): ReactNode {
  const { state, seats, box, entries, directed = [], vote = state.votes.at(-1) } = props;
  const cards =
    vote === undefined
      ? []
      : seats.map((seat) => ({ seat, standing: seatBallot({ state, vote, seat, ...box }) }));
  const together = castTogether(cards);
  const single = cards.filter((card) => !together.includes(card));
  const { shown, more } = useFirst(single, FIRST_PLACES);
  if (vote === undefined) {
    return (
      <>
        <RegionLabel level={1}>Vote</RegionLabel>
        <EmptyState title="No vote is open">
          When the Chair or the secretary opens a vote, it appears here by itself, wherever you are on this
          page.
        </EmptyState>
      </>
    );
  }
  if (vote.secret !== null && vote.stage !== 'declared') {
    return (
      <>
        <VoteHead state={state} vote={vote} />
        <SecretVoteLink meetingId={state.meetingId} voteId={vote.voteId} />
      </>
    );
  }
  const first = single.find(({ standing }) => standing.kind === 'to-cast') ?? single[0];
  return (
    <>
      <VoteHead state={state} vote={vote} />
      <DirectedVotes state={state} vote={vote} directed={directed} />
      {together.length > 0 && <TogetherCard key={vote.voteId} vote={vote} places={together} box={box} />}
      {box.together?.voteId === vote.voteId && <RecordedTogether count={box.together.count} />}
      <TakeLots state={state} seats={seats} />
      {shown.map(({ seat, standing }) => (
        <BallotCard
          key={`${vote.voteId} ${seat.seatId}`}
          meetingId={state.meetingId}
          vote={vote}
          seat={seat}
          standing={standing}
          box={box}
          declared={declaredNo(entries, vote.voteId)}
          isFirst={together.length === 0 && seat === first?.seat}
        />
      ))}
      {more}
      {cards.length === 0 && directed.length === 0 && (
        <p className={styles.small}>{whyNoVote(state, vote)} If that is wrong, tell the secretary.</p>
      )}
    </>
  );
}

type Card = TogetherCardProps['places'][number];

/** The places that have no vote yet, where there are several; and those whose votes are on their way in one act. */
function castTogether(cards: readonly Card[]): readonly Card[] {
  const open = cards.filter(
    ({ standing }) => standing.kind === 'to-cast' || (standing.kind === 'under-way' && standing.isTogether),
  );
  return open.length > 1 ? open : [];
}

/** The button that was pressed is gone: leads the reader to the receipts. */
function RecordedTogether({ count }: { readonly count: number }): ReactNode {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} tabIndex={-1} className={styles.summary}>
      {formatNumber(count)} votes are recorded, each by itself. Their receipts follow.
    </p>
  );
}

/** Why there is no ballot on this page. */
function whyNoVote({ bodyName }: MeetingState, { ruleSet }: Vote): string {
  switch (ruleSet?.electorate) {
    case 'person-present':
      return 'You were not in the meeting when this vote opened, so you have no vote in it.';
    case 'named-list':
      return 'You are not on the list of persons who vote, so you have no vote in it.';
    default:
      return `You have no seat on ${withThe(bodyName)} and hold no proxy, so you have no vote.`;
  }
}

function VoteHead({ state, vote }: { readonly state: MeetingState; readonly vote: Vote }): ReactNode {
  const item = itemOf(state, vote.itemId);
  const result = `/meetings/${state.meetingId}/votes/${vote.voteId}`;
  // In writing one of several questions under the title of the decision; in a meeting the page itself.
  const heading = state.conduct === 'written' ? ({ level: 2, size: 'title' } as const) : {};
  return (
    <header className={styles.head}>
      <RegionLabel>{sayItemPlace(state, vote.itemId)}</RegionLabel>
      {wasDeclared(vote) ? (
        <>
          <Question {...heading}>{resultHeading(vote, voteSubject(vote, item))}</Question>
          {vote.annulment !== null && <p>{sayAnnulment(vote.annulment)}</p>}
          <p className={styles.summary}>
            {sayAgreedIn(vote) ?? vote.outcome?.sentence}{' '}
            <TextLink href={result}>See the whole result</TextLink>
          </p>
        </>
      ) : (
        <>
          <Question {...heading}>{vote.question}</Question>
          {vote.stage === 'open' && item !== null && <AboutItem item={item} />}
          <ResolutionText resolution={vote.resolution} />
          {vote.stage === 'open' && state.conduct === 'written' && vote.closesAt !== null && (
            <p>
              {isResolvedInWriting(vote) ? (
                `Agree by ${sayLapse(vote.closesAt)}: it lapses then. Who does not agree need do nothing.`
              ) : (
                <>
                  Vote by <TimeText at={vote.closesAt} hasZone />.
                </>
              )}
            </p>
          )}
          {vote.stage === 'closed' && vote.outcome !== null && isCountKept(vote) && (
            <p className={styles.summary}>
              You read the count as a scrutineer, and nobody else does before it is declared:{' '}
              {sayVerdictOf(vote, voteSubject(vote, item))}. {vote.outcome.sentence}
            </p>
          )}
          {vote.stage === 'closed' && (
            <p className={styles.summary} role="status">
              The vote is closed. The outcome appears here when{' '}
              {state.conduct === 'written' ? 'it is declared' : 'the Chair declares it'}.
            </p>
          )}
          {vote.stage !== 'annulled' && vote.annulment !== null && (
            <p className={styles.summary}>
              It is proposed to annul this vote. {sayAnnulment(vote.annulment)}
            </p>
          )}
          {vote.stage === 'annulled' && (
            <p className={styles.summary}>
              This vote was annulled and does not count. {vote.annulledBecause}
            </p>
          )}
        </>
      )}
    </header>
  );
}

/** What the vote is about. A long summary stays folded, so that the choices are in sight. */
function AboutItem({ item }: { readonly item: AgendaItem }): ReactNode {
  const { summary, modification } = item;
  return (
    <>
      {summary.length > longSummary ? (
        <details className={styles.summary}>
          <summary>What this is about</summary>
          <p>{summary}</p>
        </details>
      ) : (
        summary !== '' && <p className={styles.summary}>{summary}</p>
      )}
      {modification !== null && (
        <p className={styles.summary}>
          <TextLink href={`/modifications/${modification}`}>Read about {modification}</TextLink>
        </p>
      )}
    </>
  );
}
