/** After the close: looking for one's ballot in the published box, under the root that the journal holds. Props: secret, paper. */
import type { SecretRound } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { KeptPaper } from './ballot-paper.js';
import { readBox } from './box-requests.js';
import { loadSecretBallot } from './load-secret-ballot.js';
import { useAct } from './use-act.js';

export interface FindBallotProps {
  readonly secret: SecretRound;
  readonly paper: KeptPaper | null;
}

type Found = 'there' | 'missing' | 'other-box';

const WORDS: Readonly<Record<Found, readonly [tone: 'met' | 'error', title: string, text: string]>> = {
  there: [
    'met',
    'Your ballot is in the box',
    'It stands in the box whose root is in the record of the meeting.',
  ],
  missing: [
    'error',
    'Your ballot is not in the box',
    'You hold a signed promise that it was. Show this page to the secretary.',
  ],
  'other-box': [
    'error',
    'This is not the box that was closed',
    'Its ballots have another root than the record. Tell the secretary.',
  ],
};

async function look(secret: SecretRound, ciphertext: string): Promise<Found> {
  const { ballots } = await readBox(secret.notice?.box ?? '');
  const { boxRoot } = await loadSecretBallot();
  if ((await boxRoot(ballots)) !== secret.box?.root) return 'other-box';
  return ballots.some((one) => one.ciphertext === ciphertext) ? 'there' : 'missing';
}

/** Offers to look, and says what was found. */
export function FindBallot({ secret, paper }: FindBallotProps): ReactNode {
  const [found, setFound] = useState<Found | null>(null);
  const { busy, problem, run } = useAct();
  const ballot = paper?.ballot ?? null;
  if (secret.box === null) return null;
  if (ballot === null) return <p>This browser holds no ballot of yours in this vote.</p>;
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
        onClick={() => run(async () => setFound(await look(secret, ballot.ciphertext)))}
      >
        Look for my ballot in the box
      </Button>
      {words !== null && (
        <Notice tone={words[0]} title={words[1]} announce="status">
          <p>{words[2]}</p>
        </Notice>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
