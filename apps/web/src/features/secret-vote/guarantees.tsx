/** What a secret vote promises its voters, and what it does not, in plain words. */
import type { ReactNode } from 'react';
import styles from './secret-vote.module.css';

const PROMISED = [
  'Nothing that we store, and nothing in our backups, connects your ballot with you.',
  'Nobody can read a ballot before the box is closed and enough scrutineers have given their share of the key.',
  'Only people on the roll can vote, each once; the last ballot of each paper counts.',
  'The box is opened only if five or more people took a paper in each group that is reported.',
  'A box that was put back from an older copy and lacks ballots it promised to hold takes none and is not closed: the newer copy is put back, or the vote is taken again.',
  'This browser takes a paper and seals a ballot only under keys that stand in the signed record of the meeting, and refuses any others.',
  'You hold a signed promise that your sealed ballot is in the box, and can look for it in the published box.',
];

const NOT_PROMISED = [
  'That you could not show somebody how you vote. Vote where nobody watches.',
  'Protection from a device that somebody else controls, or from a server that gives your browser altered pages.',
  'That you are shown the same record as everybody, if this browser never saw the meeting before. Compare the fingerprint of the result with that of others.',
  'That somebody who watches the network or the server at the very moment you vote learns nothing from when you came. Take your paper early and vote when others do.',
  'Secrecy where all agree: if everybody approves, everybody knows.',
  'That the scrutineers do not open the box early if enough of them act together, or that the device that made the key forgot it. That the key is the one it made, only that device can tell.',
  'That the box can be opened: if the device that made the key handed out shares that do not fit it, the vote is taken again.',
  'A second paper: if this browser loses it before you vote, your vote is lost.',
];

/** Shows both lists. */
export function Guarantees(): ReactNode {
  return (
    <details className={styles.guarantees}>
      <summary>What is secret here, and what is not promised</summary>
      <h3>Promised</h3>
      <ul className={styles.lines}>
        {PROMISED.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>Not promised</h3>
      <ul className={styles.lines}>
        {NOT_PROMISED.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
