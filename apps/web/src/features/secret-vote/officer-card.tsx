/** The officers' part: opening and closing the vote, and declaring its outcome. Props: meetingId, vote, secret. */
import { isKeyReady, sayList, type SecretRound, type Vote } from '@quorate/domain';
import { useId, type ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './secret-vote.module.css';
import { useAct } from './use-act.js';

export interface OfficerCardProps {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly secret: SecretRound;
}

/** Who would be left without a vote if it closed now. */
function WithoutPaper({ vote, secret }: Pick<OfficerCardProps, 'vote' | 'secret'>): ReactNode {
  const without = vote.roll.filter(({ place }) => !secret.issued.includes(place));
  if (without.length === 0) return <p>Everybody who may vote has taken a paper.</p>;
  return (
    <p>
      {without.length} of {vote.roll.length} who may vote have no paper yet:{' '}
      {sayList(without.map(({ label }) => label))}.
    </p>
  );
}

/** Shows the next act of an officer. */
export function OfficerCard({ meetingId, vote, secret }: OfficerCardProps): ReactNode {
  const id = useId();
  const { busy, problem, run } = useAct();
  const { send } = useCommand(meetingId);
  const { voteId, stage } = vote;
  const path = `/api/meetings/${meetingId}/votes/${voteId}`;
  if (stage === 'declared' || stage === 'annulled') return null;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>For the chair and the secretary</h2>
      {stage === 'prepared' && !isKeyReady(secret) && (
        <p>The vote can open when every scrutineer has confirmed their share of the key.</p>
      )}
      {stage === 'prepared' && isKeyReady(secret) && (
        <>
          <p>Members can take their papers now. Open the vote when its item is on the table.</p>
          <Button busy={busy} onClick={() => run(() => sendJson('POST', `${path}/opening`))}>
            Open the vote
          </Button>
        </>
      )}
      {stage === 'open' && (
        <>
          <WithoutPaper vote={vote} secret={secret} />
          <p>Ask the room whether all have voted: nobody can see it. Late papers can still be taken.</p>
          <Button busy={busy} onClick={() => run(() => sendJson('POST', `${path}/closing`))}>
            Close the vote
          </Button>
        </>
      )}
      {stage === 'closed' && vote.outcome === null && (
        <>
          <p>{secret.threshold} scrutineers have to open the box and confirm the same answers.</p>
          <p className={styles.small}>
            If one of them is told that their device found other answers, nobody can know from here which is
            right: annul the vote <TextLink href={`/meetings/${meetingId}/console`}>at the desk</TextLink>{' '}
            with that reason, look at the devices, and prepare it again.
          </p>
        </>
      )}
      {stage === 'closed' && vote.outcome !== null && (
        <>
          <p>{vote.outcome.sentence} Nobody else sees the count until you declare the outcome.</p>
          <Button busy={busy} onClick={() => run(() => send({ type: 'vote.declare', voteId }))}>
            Declare the outcome
          </Button>
        </>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </section>
  );
}
