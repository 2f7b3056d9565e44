/** One seat's part in a secret vote: the paper, the ballot and its promise, and finding it in the box. Props: record, vote, secret, seat. */
import { isKeyReady, type BallotAnswer, type SecretRound, type Vote } from '@quorate/domain';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateWord } from '../../ui/state-word.js';
import { AnswerFields, castLabel } from '../ballot/index.js';
import { type MySeat } from '../member/index.js';
import {
  castSecretly,
  type KeptPaper,
  onPaperKept,
  paperKept,
  type PaperOf,
  sendAgain,
  takePaper,
} from './ballot-paper.js';
import { FindBallot } from './find-ballot.js';
import type { RoundRecord } from './round-record.js';
import styles from './secret-vote.module.css';
import { useAct } from './use-act.js';

export interface VoterCardProps {
  readonly record: RoundRecord;
  readonly vote: Vote;
  readonly secret: SecretRound;
  readonly seat: MySeat;
}

/** What this browser keeps for the seat: undefined until it is read, null where there is nothing. */
function useKeptPaper(
  voteId: string,
  seatId: string,
): readonly [KeptPaper | null | undefined, (paper: KeptPaper | null) => void] {
  const [paper, setPaper] = useState<KeptPaper | null | undefined>(undefined);
  useEffect(() => {
    const look = (): void => {
      paperKept({ voteId, seatId }).then(
        (found) => setPaper(found ?? null),
        () => setPaper(null),
      );
    };
    look();
    // Another tab of this browser may take the paper, or vote, meanwhile.
    return onPaperKept({ voteId, seatId }, look);
  }, [voteId, seatId]);
  return [paper, setPaper];
}

/** Shows what this seat can do now. */
export function VoterCard({ record, vote, secret, seat }: VoterCardProps): ReactNode {
  const [paper, setPaper] = useKeptPaper(vote.voteId, seat.seatId);
  const acting = useAct();
  const id = useId();
  const of = { record, vote, seatId: seat.seatId };
  const { seatId } = seat;
  const place = vote.roll.find((one) => one.seatId === seatId)?.place;
  const isIssued = place !== undefined && secret.issued.includes(place);
  const run = (act: () => Promise<KeptPaper>): void =>
    acting.run(async () => {
      try {
        setPaper(await act());
      } catch (error) {
        // What was sealed before the line was lost is kept, and has to be sent again as it is.
        setPaper((await paperKept({ voteId: vote.voteId, seatId })) ?? null);
        throw error;
      }
    });
  if (paper === undefined) return null;
  const hasPaper = paper !== null && paper.paper !== null;
  const isGoing = vote.stage === 'prepared' || vote.stage === 'open';
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>Your ballot for {seat.label}</h2>
      {!hasPaper && isGoing && (
        <NoPaperYet
          isElsewhere={isIssued && paper === null}
          isKeyReady={isKeyReady(secret)}
          seat={seat}
          busy={acting.busy}
          onTake={() => run(() => takePaper(of))}
        />
      )}
      {hasPaper && vote.stage === 'prepared' && (
        <>
          <StateWord tone="met">You have your ballot paper</StateWord>
          <p>Keep this browser. You can vote here as soon as the vote is open.</p>
        </>
      )}
      {paper !== null && hasPaper && vote.stage === 'open' && (
        <OpenBallot of={of} paper={paper} acting={acting} run={run} />
      )}
      {acting.problem !== null && <ProblemNotice problem={acting.problem} />}
      {!isGoing && <FindBallot record={record} secret={secret} paper={paper} />}
    </section>
  );
}

interface NoPaperYetProps {
  readonly isElsewhere: boolean;
  readonly isKeyReady: boolean;
  readonly seat: MySeat;
  readonly busy: boolean;
  readonly onTake: () => void;
}

function NoPaperYet({ isElsewhere, isKeyReady: isReady, seat, busy, onTake }: NoPaperYetProps): ReactNode {
  if (isElsewhere) {
    return (
      <Notice tone="caution" title="The ballot paper of this seat was taken on another device or browser">
        <p>
          It is given once. Vote there; if that device is lost, this vote cannot be cast. Tell the secretary.
        </p>
      </Notice>
    );
  }
  if (!isReady) {
    return (
      <p>
        Ballot papers are given out once every scrutineer has their share of the key. This page says so by
        itself.
      </p>
    );
  }
  if (!seat.isMine) return <p>Take your seat in the meeting first, then your ballot paper.</p>;
  return (
    <>
      <p>
        Take your ballot paper now, and vote when the vote is open. This browser keeps it; nobody can connect
        it with you.
      </p>
      <Button busy={busy} busyLabel="Taking the paper" onClick={onTake}>
        Take the ballot paper
      </Button>
    </>
  );
}

interface OpenBallotProps {
  readonly of: PaperOf;
  readonly paper: KeptPaper;
  readonly acting: { readonly busy: boolean };
  readonly run: (act: () => Promise<KeptPaper>) => void;
}

function OpenBallot({ of, paper, acting, run }: OpenBallotProps): ReactNode {
  const hasBallot = paper.promised !== null;
  if (paper.sent !== null) {
    return (
      <Notice tone="caution" title="It is not known whether your ballot arrived" announce="status">
        <p>
          It is kept here, sealed. Send it again: twice is once.
          {hasBallot && ' Until it arrives, the ballot you cast before it counts.'}
        </p>
        <Button busy={acting.busy} onClick={() => run(() => sendAgain(of))}>
          Send it again
        </Button>
      </Notice>
    );
  }
  const mayVote = !hasBallot || of.vote.ruleSet?.mayChangeBallot === true;
  return (
    <>
      {hasBallot && (
        <Notice tone="met" title="Your sealed ballot is in the box" announce="status">
          <p>
            The box has signed that it holds it, and this browser keeps that promise. What you voted is not
            kept anywhere, here neither.
          </p>
        </Notice>
      )}
      {mayVote && <BallotForm of={of} hasBallot={hasBallot} busy={acting.busy} run={run} />}
    </>
  );
}

interface BallotFormProps extends Pick<OpenBallotProps, 'of' | 'run'> {
  readonly hasBallot: boolean;
  readonly busy: boolean;
}

function BallotForm({ of, hasBallot, busy, run }: BallotFormProps): ReactNode {
  const { vote } = of;
  const [answer, setAnswer] = useState<BallotAnswer | null>(null);
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const press = (): void => {
    if (answer === null) return setMissing(true);
    run(async () => {
      const done = await castSecretly(of, answer);
      setAnswer(null);
      return done;
    });
  };
  return (
    <>
      <AnswerFields
        vote={vote}
        weight={1}
        legend={hasBallot ? 'Vote again; the last ballot counts' : 'Your vote'}
        answer={answer}
        onMark={(marked) => {
          setAnswer(marked);
          setMissing(false);
        }}
        describedBy={id}
      />
      <p id={id} className={styles.small}>
        Nobody is shown your vote.{' '}
        {vote.ruleSet?.mayChangeBallot === true && 'You can change it until the vote is closed.'}
      </p>
      {isMissing && <p role="alert">Mark your answer first.</p>}
      <Button size="large" isWide busy={busy} busyLabel="Sealing and sending" onClick={press}>
        {castLabel(hasBallot, answer, vote)}
      </Button>
    </>
  );
}
