/** After the close: looking for one's ballot in the published box, under the root that the journal holds. Props: record, secret, paper. */
import type { SealedBallotSent } from '@quorate/contracts';
import type { SecretRound } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { KeptPaper } from './ballot-paper.js';
import { readBox } from './box-requests.js';
import { loadSecretBallot } from './load-secret-ballot.js';
import type { RoundRecord } from './round-record.js';
import styles from './secret-vote.module.css';
import { useAct } from './use-act.js';

export interface FindBallotProps {
  readonly record: RoundRecord;
  readonly secret: SecretRound;
  readonly paper: KeptPaper | null;
}

type Found = 'there' | 'unchanged' | 'never-there' | 'missing' | 'other-box';

const WORDS: Readonly<
  Record<Found, readonly [tone: 'met' | 'caution' | 'error', title: string, text: string]>
> = {
  there: [
    'met',
    'Your ballot is in the box',
    'It stands in the box whose root is in the record of the meeting.',
  ],
  unchanged: [
    'caution',
    'The ballot that you cast before your last one is in the box, and counts',
    'Your last ballot did not arrive before the close, and the box never signed that it had.',
  ],
  'never-there': [
    'caution',
    'Your ballot is not in the box',
    'It did not arrive before the close, and the box never signed that it had. It is not counted.',
  ],
  missing: [
    'error',
    'Your ballot is not in the box',
    'You hold a signed promise that it was. Show this page, with the promise below, to the secretary.',
  ],
  'other-box': [
    'error',
    'This is not the box that was closed',
    'Its ballots have another root than the record. Tell the secretary.',
  ],
};

async function look(record: RoundRecord, secret: SecretRound, { sent, promised }: KeptPaper): Promise<Found> {
  const { ballots } = await readBox(secret.notice?.box ?? '');
  const { boxRoot } = await loadSecretBallot();
  if ((await boxRoot(ballots)) !== (await record.boxRoot())) return 'other-box';
  const holds = (ballot: SealedBallotSent): boolean =>
    ballots.some(({ ciphertext }) => ciphertext === ballot.ciphertext);
  if (sent !== null && holds(sent)) return 'there';
  if (promised === null) return 'never-there';
  if (!holds(promised.ballot)) return 'missing';
  return sent === null ? 'there' : 'unchanged';
}

/** Offers to look, and says what was found. */
export function FindBallot({ record, secret, paper }: FindBallotProps): ReactNode {
  const [found, setFound] = useState<Found | null>(null);
  const { busy, problem, run } = useAct();
  if (secret.box === null) return null;
  const promised = paper?.promised ?? null;
  if (paper === null || (promised === null && paper.sent === null))
    return <p>This browser holds no ballot of yours in this vote.</p>;
  const words = found === null ? null : WORDS[found];
  return (
    <>
      <p>
        The vote is closed, and its box is published: sealed ballots in an order that says nothing of when
        they came.
      </p>
      <Button
        tone="quiet"
        busy={busy}
        onClick={() => run(async () => setFound(await look(record, secret, paper)))}
      >
        Look for my ballot in the box
      </Button>
      {words !== null && (
        <Notice tone={words[0]} title={words[1]} announce="status">
          <p>{words[2]}</p>
          {found === 'missing' && promised !== null && (
            <p className={styles.hash}>
              Promise of the box for ballot {promised.ballot.sequence} of this paper: {promised.signature}
            </p>
          )}
        </Notice>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
