/** Several ballots of one person in one vote: every place with its capacity, one answer for all or one for each, and one button that casts them together. */
import { maySplit, type BallotAnswer, type Vote } from '@quorate/domain';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateWord } from '../../ui/state-word.js';
import { useFirst } from '../../ui/use-find.js';
import { AnswerFields, castSeveralLabel, faultOf } from '../ballot/index.js';
import styles from './member.module.css';
import { sayCapacity, type MySeat } from './my-seats.js';
import type { SeatBallot } from './seat-ballot.js';
import { commonAnswer, readTogether, type PlaceDraft } from './together-draft.js';
import { FIRST_PLACES, LeftOut, TogetherPlaces } from './together-places.js';
import type { BallotBox, Draft } from './use-ballot-box.js';
import { sayVotingRules, weightAt } from './vote-words.js';

export interface TogetherCardProps {
  readonly vote: Vote;
  /** The places that have no recorded vote yet, two at least. */
  readonly places: readonly { readonly seat: MySeat; readonly standing: SeatBallot }[];
  readonly box: BallotBox;
}

/** Shows the places and what is marked for them; nothing is marked beforehand. */
export function TogetherCard({ vote, places, box }: TogetherCardProps): ReactNode {
  const id = useId();
  const { voteId } = vote;
  const drafts = places.map(({ seat }): PlaceDraft => ({
    seat,
    answer: box.draftOf(voteId, seat.seatId).answer,
  }));
  const isMixed = commonAnswer(drafts) === null && drafts.some(({ answer }) => answer !== null);
  const [isEach, setEach] = useState(isMixed);
  const mark = (seats: readonly MySeat[], answer: BallotAnswer | null): void =>
    seats.forEach(({ seatId }) => box.setDraft(voteId, seatId, { answer, isSent: false, problem: null }));
  const all = drafts.map(({ seat }) => seat);
  const { shown, more } = useFirst(drafts, FIRST_PLACES);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <TogetherPlaces id={id} vote={vote} drafts={drafts} />
      <Checkbox
        label="A different vote for each place"
        {...(vote.ruleSet !== null && maySplit(vote.ruleSet)
          ? { hint: 'There the votes of one place can be split as well.' }
          : {})}
        checked={isEach}
        onChange={() => {
          setEach(!isEach);
          mark(all, null);
        }}
      />
      <div className={styles.form}>
        {isEach ? (
          shown.map(({ seat, answer }) => (
            <AnswerFields
              key={seat.seatId}
              vote={vote}
              weight={weightAt(vote, seat.seatId)}
              legend={`For ${[seat.label, sayCapacity(seat)].filter((word) => word !== null).join(', ')}`}
              isLegendShown
              answer={answer}
              onMark={(marked) => mark([seat], marked)}
              describedBy={`${id}-rules`}
            />
          ))
        ) : (
          <AnswerFields
            vote={vote}
            // The parts of a split vote are of the weight of one place.
            weight={1}
            legend={`Your vote for all ${all.length} places`}
            answer={commonAnswer(drafts)}
            onMark={(marked) => mark(all, marked)}
            describedBy={`${id}-rules`}
          />
        )}
        {isEach && more}
        <CastTogether vote={vote} places={places} drafts={drafts} box={box} />
        <p className={styles.small} id={`${id}-rules`}>
          {sayVotingRules(vote)}
        </p>
      </div>
    </section>
  );
}

const notReady = 'The ballots are not ready';

/** The one confirmation; pressing it before the ballots can be cast says what is missing. */
function CastTogether(props: TogetherCardProps & { readonly drafts: readonly PlaceDraft[] }): ReactNode {
  const { vote, places, drafts, box } = props;
  const { voteId } = vote;
  const onItsWay = places.map(({ standing }) => standing).find(({ kind }) => kind === 'under-way');
  const isSent = onItsWay?.kind === 'under-way' ? onItsWay.isSent : null;
  const press = (): void => {
    const read = readTogether(drafts, (seatId, answer) => faultOf(vote, weightAt(vote, seatId), answer));
    if (read.fault === null) return box.cast(vote, read.ballots);
    const problem = { title: notReady, detail: read.fault };
    drafts.forEach(({ seat }) => box.setDraft(voteId, seat.seatId, { problem }));
  };
  const problems = places.map(({ seat }) => box.draftOf(voteId, seat.seatId).problem);
  return (
    <>
      {isSent === false && (
        <Notice tone="caution" title="Not yet sent" announce="status">
          <p>
            Your votes are kept on this page and sent by themselves when the connection is back. Keep this
            page open.
          </p>
        </Notice>
      )}
      <LeftOut drafts={drafts} />
      <WhyNot problem={problems.find((one) => one !== null) ?? null} />
      <Button size="large" isWide busy={isSent === true} busyLabel="Sending your votes" onClick={press}>
        {castSeveralLabel(
          drafts.map(({ answer }) => answer),
          vote,
        )}
      </Button>
      {isSent === true && <StateWord>Sent, not yet confirmed</StateWord>}
    </>
  );
}

function WhyNot({ problem }: Pick<Draft, 'problem'>): ReactNode {
  if (problem === null) return null;
  if (problem.title !== notReady) return <ProblemNotice problem={problem} kept="" />;
  return (
    <p role="alert" className={styles.missing}>
      {problem.detail}
    </p>
  );
}
