/** A declared outcome from the sentence to the journal. Props: state, entries, vote, outcome, ruleSet. */
import {
  explainVote,
  itemOf,
  pollInPlaceOf,
  sayAgreedIn,
  sayHands,
  sayRule,
  resultHeading,
  voteSubject,
  type MeetingEntry,
  type MeetingState,
  type RuleSet,
  type Vote,
  type VoteOutcome,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { AnnulmentNotice } from '../annulment/index.js';
import { Notice } from '../../ui/notice.js';
import { calculatorHref } from '../calculator-case/index.js';
import { ElectionTables } from '../outcome/index.js';
import { CategoryTable } from './category-table.js';
import { useMyBallots } from '../../live/index.js';
import { CheckResult, declaredNo } from '../proof/index.js';
import { ResolutionText } from '../resolution/index.js';
import { MyBallotLines } from './my-ballot-lines.js';
import { ResultPicture } from './result-picture.js';
import styles from './result.module.css';
import { SecretLines } from './secret-lines.js';
import { SeatTable } from './seat-table.js';
import { TieStory } from './tie-story.js';
import { VoteFacts } from './vote-facts.js';

export interface DeclaredResultProps {
  readonly state: MeetingState;
  readonly entries: readonly MeetingEntry[];
  readonly vote: Vote;
  readonly outcome: VoteOutcome;
  readonly ruleSet: RuleSet;
}

/** Shows the result: sentence, own ballot, tables, picture, rule, and where it stands in the journal. */
export function DeclaredResult({ state, entries, vote, outcome, ruleSet }: DeclaredResultProps): ReactNode {
  const { ballots, loading } = useMyBallots(state.meetingId);
  const mine = ballots.filter(({ voteId }) => voteId === vote.voteId);
  const declared = declaredNo(entries, vote.voteId);
  const subject = voteSubject(vote, itemOf(state, vote.itemId));
  // The heading of a counted election is its whole sentence.
  const isElected = outcome.kind === 'election' && outcome.count !== null;
  // What is annulled is said before its figures; the way to it, for the few who may, comes after all of them.
  const annulment = <AnnulmentNotice state={state} vote={vote} />;
  return (
    <>
      <header>
        <Question size="display">{resultHeading(vote, subject)}</Question>
        {!isElected && <p className={styles.lead}>{sayAgreedIn(vote) ?? outcome.sentence}</p>}
        <p className={styles.question}>The question was: {vote.question}</p>
        <ResolutionText resolution={vote.resolution} />
        {vote.hands !== null && (
          <p className={styles.question}>
            Taken by show of hands, as the secretary entered it: {sayHands(vote.hands.hands, vote.form)}.
          </p>
        )}
      </header>
      <PollInPlace state={state} vote={vote} />
      {vote.annulment !== null && annulment}
      <TieStory state={state} vote={vote} />
      <MyBallotLines meetingId={state.meetingId} vote={vote} ballots={mine} declared={declared} />
      {outcome.kind === 'motion' && (
        <>
          <CategoryTable outcome={outcome} />
          {vote.hands === null && <ResultPicture state={state} vote={vote} outcome={outcome} />}
        </>
      )}
      {outcome.kind === 'election' && outcome.count !== null && <ElectionTables count={outcome.count} />}
      {vote.secretResult !== null && (
        <SecretLines result={vote.secretResult} outcome={outcome} ruleSet={ruleSet} />
      )}
      {vote.rollCall.length > 0 && <SeatTable vote={vote} ruleSet={ruleSet} />}
      <div className={styles.columns}>
        <section aria-labelledby="counted">
          <RegionLabel id="counted">How it was counted</RegionLabel>
          <Sentences sentences={explainVote(outcome, ruleSet)} />
        </section>
        <section aria-labelledby="rule">
          <RegionLabel id="rule">The rule</RegionLabel>
          <p className={styles.ruleName}>{ruleSet.name}</p>
          <Sentences sentences={sayRule(ruleSet, state.conduct)} />
          <p className={styles.try}>
            <TextLink href={calculatorHref(ruleSet, outcome.kind === 'motion' ? outcome : null)}>
              Try other figures in the calculator
            </TextLink>
          </p>
        </section>
      </div>
      <VoteFacts meetingId={state.meetingId} entries={entries} vote={vote} outcome={outcome} />
      {!loading && (
        // The reader's own ballots are checked too, so they have to be known.
        <Check meetingId={state.meetingId} voteId={vote.voteId} ballotNos={mine.map(({ no }) => no)} />
      )}
      {vote.annulment === null && annulment}
    </>
  );
}

/** A show of hands after which a poll was demanded does not stand. */
function PollInPlace({ state, vote }: Pick<DeclaredResultProps, 'state' | 'vote'>): ReactNode {
  const poll = pollInPlaceOf(state, vote.voteId);
  if (poll === null) return null;
  return (
    <Notice tone="caution" title="A poll stands in place of this show of hands">
      <p>
        A poll was demanded, and its outcome replaces this one.{' '}
        <TextLink href={`/meetings/${state.meetingId}/votes/${poll.voteId}`}>
          See the result of the poll
        </TextLink>
      </p>
    </Notice>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }): ReactNode {
  return (
    <ol className={styles.sentences}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}

interface CheckProps {
  readonly meetingId: string;
  readonly voteId: string;
  /** The journal entries of the reader's own ballots that count. */
  readonly ballotNos: readonly number[];
}

function Check({ meetingId, voteId, ballotNos }: CheckProps): ReactNode {
  const meeting = `/api/meetings/${meetingId}`;
  return (
    <CheckResult
      bundlePath={`${meeting}/votes/${voteId}/bundle`}
      fileName={`result-${voteId}.json`}
      receiptPaths={ballotNos.map((no) => `${meeting}/receipts/${no}`)}
    >
      The result comes as one file that holds all it rests on. Your browser fetches the file and then checks
      it by itself: every signature, every entry, every ballot it may see, and the count.
    </CheckResult>
  );
}
