/** A lot with all that went into it, drawn again in this browser, and the recipe to draw it by hand. Props: lot, commitment. */
import type { DrawnLot } from '@quorate/domain';
import { useEffect, useState, type ReactNode } from 'react';
import { Facts } from '../../ui/facts.js';
import { StateWord } from '../../ui/state-word.js';
import { drawAgain, type LotCheck } from './draw-again.js';
import styles from './result.module.css';

export interface LotAgainProps {
  readonly lot: DrawnLot;
  /** The hash published when the vote opened; null to a reader who was not shown that entry. */
  readonly commitment: string | null;
}

const CHECK_WORDS: Readonly<Record<LotCheck, string>> = {
  same: 'Drawn again in this browser: the same order',
  'same-uncommitted':
    'Drawn again in this browser: the same order; the hash of the secret is not open to you',
  other: 'Drawn again in this browser: NOT what was published',
};

/** Shows the figures; what this browser found stands above them. */
export function LotAgain({ lot, commitment }: LotAgainProps): ReactNode {
  const [check, setCheck] = useState<LotCheck | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void drawAgain(lot, commitment).then((found) => isCurrent && setCheck(found));
    return () => {
      isCurrent = false;
    };
  }, [lot, commitment]);
  const { secret, words, seed, drawn } = lot;
  return (
    <>
      {check !== null && (
        <p role="status">
          <StateWord tone={check === 'other' ? 'reject' : 'met'}>{CHECK_WORDS[check]}</StateWord>
        </p>
      )}
      <ol className={styles.drawn}>
        {drawn.map(({ name, digest }) => (
          <li key={name}>
            {name} <code>{digest}</code>
          </li>
        ))}
      </ol>
      <details className={styles.again}>
        <summary>How to draw it again</summary>
        <Facts
          isStrong={false}
          facts={[
            {
              term: 'Hash of the secret, published when the vote opened',
              detail: <code>{commitment ?? 'not open to you'}</code>,
            },
            { term: 'Secret, published at the drawing', detail: <code>{secret}</code> },
            { term: 'Words said in the room', detail: words },
            { term: 'Seed', detail: <code>{seed}</code> },
          ]}
        />
        <ol className={styles.sentences}>
          <li>The SHA-256 of the secret (as bytes) is the hash that was published when the vote opened.</li>
          <li>The seed is the SHA-256 of the secret (as bytes) followed by the words.</li>
          <li>
            The digest of each name is the SHA-256 of the seed (as bytes) followed by the name; of a proposal
            the names are “approve” and “reject”.
          </li>
          <li>The name with the lowest digest is drawn first, and so on.</li>
        </ol>
      </details>
    </>
  );
}
