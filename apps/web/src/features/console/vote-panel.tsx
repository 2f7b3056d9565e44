/** A vote on the table: who has voted while it is open, the count before it is declared, the outcome after. Props: state, vote, isOutcomeSaid. */
import {
  hidesTotals,
  isCountKept,
  itemOf,
  mayVoteFor,
  proposalOutcome,
  sayAwaited,
  sayHands,
  sayList,
  sayTieAct,
  sayVerdictOf,
  seatsOfVote,
  seatWordsOf,
  turnoutOf,
  votingAt,
  voteSubject,
  waitingFor,
  type MeetingState,
  type Vote,
  type VoteOutcome,
} from '@quorate/domain';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { useInstant } from '../../live/index.js';
import { Hemicycle } from '../../ui/hemicycle.js';
import { formatNumber, plural, sayFirst } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { useAnnounce } from '../../ui/status-region.js';
import { TextLink } from '../../ui/text-link.js';
import { Turnout } from '../../ui/turnout.js';
import styles from './console.module.css';
import { CountTable } from './count-table.js';
import tieStyles from './tie.module.css';

export interface VotePanelProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  /** The page says the outcome elsewhere, larger. */
  readonly isOutcomeSaid?: boolean;
}

/** Shows the vote in words, then as a picture. */
export function VotePanel({ state, vote, isOutcomeSaid = false }: VotePanelProps): ReactNode {
  useVoteNews(vote);
  const seats = seatsOfVote(state, vote);
  const proposal = proposalOutcome(vote.outcome);
  return (
    <section className={styles.vote} aria-label="The vote">
      <div>
        {vote.secret !== null && (vote.stage === 'open' || vote.stage === 'prepared') ? (
          <SecretVote vote={vote} />
        ) : vote.stage === 'open' ? (
          <OpenVote state={state} vote={vote} />
        ) : (
          <CountedVote state={state} vote={vote} isOutcomeSaid={isOutcomeSaid} />
        )}
      </div>
      {vote.hands === null && (
        <Hemicycle label="The seats in this vote" seats={seats} words={seatWordsOf(vote)} />
      )}
      {proposal !== null && <CountTable outcome={proposal} />}
    </section>
  );
}

/** Of a secret vote only the papers are known. */
function SecretVote({ vote }: { readonly vote: Vote }): ReactNode {
  return (
    <p className={styles.waiting}>
      The ballot is secret. {vote.secret?.issued.length ?? 0} of {vote.roll.length} ballot papers are taken
      out; who has voted is not known to anybody.
    </p>
  );
}

function OpenVote({ state, vote }: { readonly state: MeetingState; readonly vote: Vote }): ReactNode {
  const now = useInstant(state);
  if (vote.hands !== null) {
    return (
      <>
        <p className={styles.waiting}>
          By show of hands: <strong>{sayHands(vote.hands.hands, vote.form)}</strong>.
        </p>
        <p className={styles.aside}>The secretary can enter the hands again until the vote closes.</p>
      </>
    );
  }
  const { voted, recused } = turnoutOf(state, vote);
  const waiting = waitingFor(state, vote, now);
  const represented = waiting.filter((place) => votingAt(state, vote, place) === 'absent');
  const absent = vote.roll.length - voted - recused - waiting.length;
  const silent = [recused > 0 && `${recused} recused`, absent > 0 && `${formatNumber(absent)} absent`].filter(
    (word) => word !== false,
  );
  return (
    <>
      <Turnout voted={voted} entitled={vote.roll.length} />
      <p className={styles.waiting}>
        {waiting.length === 0 ? (
          state.conduct === 'written' ? (
            'Everyone has voted.'
          ) : (
            'Everyone present has voted.'
          )
        ) : (
          <>
            Waiting for <Names names={waiting.map(({ label }) => label)} />.
          </>
        )}
      </p>
      {represented.length > 0 && (
        <p className={styles.aside}>
          {sayFirst(represented.map(({ label }) => label))} {represented.length === 1 ? 'is' : 'are'} absent
          and waited for, by proxy.
        </p>
      )}
      {silent.length > 0 && <p className={styles.aside}>{sayList(silent)}, so not waited for.</p>}
      <p className={styles.aside}>
        {hidesTotals(vote)
          ? 'Totals are hidden from everyone until the vote closes.'
          : 'Each vote is shown as it is cast.'}
      </p>
      <OwnBallot state={state} vote={vote} />
    </>
  );
}

/** The way to the ballot of an officer who votes as well. */
function OwnBallot({ state, vote }: { readonly state: MeetingState; readonly vote: Vote }): ReactNode {
  const personId = useSession().session?.person?.personId;
  const now = useInstant(state);
  const mine = personId === undefined ? [] : mayVoteFor(state, vote, personId, now);
  if (mine.length === 0) return null;
  return (
    <p>
      You vote in it, for {sayFirst(mine.map(({ label }) => label))}.{' '}
      <TextLink href={`/meetings/${state.meetingId}/member?place=vote`}>
        {mine.length === 1 ? 'Go to your ballot' : 'Go to your ballots'}
      </TextLink>
    </p>
  );
}

const namedAtMost = 8;

function Names({ names }: { readonly names: readonly string[] }): ReactNode {
  const shown = names.length > namedAtMost ? names.slice(0, namedAtMost - 1) : names;
  const left = names.length - shown.length;
  return (
    <>
      {shown.map((name, index) => (
        <span key={name}>
          {index > 0 && (index === shown.length - 1 && left === 0 ? ' and ' : ', ')}
          <strong>{name}</strong>
        </span>
      ))}
      {left > 0 && ` and ${plural(left, 'other', 'others')}`}
    </>
  );
}

function CountedVote({ state, vote, isOutcomeSaid }: Required<VotePanelProps>): ReactNode {
  if (vote.outcome === null && vote.secret !== null) {
    return <p>The vote is closed. Its box is opened by the scrutineers, on the page of the secret vote.</p>;
  }
  if (vote.outcome === null && isCountKept(vote)) return <KeptCount vote={vote} />;
  if (vote.outcome === null) return <p>The vote is closed. Its count is on the way.</p>;
  const isDeclared = vote.stage === 'declared';
  return (
    <>
      <RegionLabel level={2}>{isDeclared ? 'Outcome' : 'The count, seen by officers only'}</RegionLabel>
      {sayTieAct(vote) !== null && <p className={tieStyles.act}>{sayTieAct(vote)}</p>}
      {!isOutcomeSaid && (
        <>
          <Question level={3} size="title" tone={toneOf(vote.outcome)}>
            {sayVerdictOf(vote, voteSubject(vote, itemOf(state, vote.itemId)))}.
          </Question>
          <p className={styles.aside}>{vote.outcome.sentence}</p>
        </>
      )}
      {isDeclared ? (
        <p>
          <TextLink href={`/meetings/${state.meetingId}/votes/${vote.voteId}`}>
            Result by seat and rule
          </TextLink>
        </p>
      ) : (
        <p className={styles.aside}>
          {sayAwaited(vote)} Nobody else sees the count until you declare the outcome.
        </p>
      )}
    </>
  );
}

/** Who declares the outcome has not seen it. */
function KeptCount({ vote }: { readonly vote: Vote }): ReactNode {
  const awaited = sayAwaited(vote);
  return (
    <>
      <RegionLabel level={2}>The count, seen by scrutineers only</RegionLabel>
      {sayTieAct(vote) !== null && <p className={tieStyles.act}>{sayTieAct(vote)}</p>}
      {awaited !== null && <p>The vote is tied. {awaited}</p>}
      <p className={styles.aside}>
        The vote is closed and counted. Nobody but the scrutineers sees the count until you declare the
        outcome.
      </p>
    </>
  );
}

function toneOf(outcome: VoteOutcome): 'met' | 'caution' | 'ink' {
  if (outcome.kind === 'election') return outcome.count === null ? 'caution' : 'met';
  if (outcome.verdict === 'approved') return 'met';
  return outcome.verdict === 'inquorate' ? 'caution' : 'ink';
}

/** Says aloud, once each, that a vote opened, closed or was declared while this page was shown. */
function useVoteNews({ voteId, stage }: Vote): void {
  const announce = useAnnounce();
  const before = useRef(`${voteId} ${stage}`);
  useEffect(() => {
    const now = `${voteId} ${stage}`;
    if (before.current === now) return;
    before.current = now;
    if (stage === 'open') announce.alert('The vote is open.');
    else if (stage === 'closed') announce.alert('The vote is closed.');
    else if (stage === 'declared') announce.say('The outcome is declared.');
  }, [voteId, stage, announce]);
}
