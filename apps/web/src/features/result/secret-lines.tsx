/** How the outcome of a secret vote was come to: papers by group, who opened the box, and under which root. Props: result, outcome, ruleSet. */
import {
  cellName,
  type RuleSet,
  sayList,
  sayMargin,
  type SecretResult,
  marginOf,
  type VoteOutcome,
} from '@quorate/domain';
import { useMemo, type ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './result.module.css';

export interface SecretLinesProps {
  readonly result: SecretResult;
  readonly outcome: VoteOutcome;
  readonly ruleSet: RuleSet;
}

/** Shows figures and names; the answers themselves are for the scrutineers. */
export function SecretLines({ result, outcome, ruleSet }: SecretLinesProps): ReactNode {
  const { groups, scrutineers, confirmedBy, threshold, root, ballots, noticeHash } = result;
  const margin = useMemo(() => marginOf(outcome, ruleSet, groups), [outcome, ruleSet, groups]);
  return (
    <section className={styles.facts} aria-labelledby="secret">
      <RegionLabel id="secret">A secret ballot</RegionLabel>
      <p className={styles.told}>
        Nobody can be told from this result, or from anything that is stored. The box held {ballots} sealed
        ballots, replaced ones included. {sayList(confirmedBy)} opened it, each on a device of their own, and
        confirmed the same answers; {threshold} of {scrutineers.length} scrutineers were needed.
      </p>
      <ul className={styles.sentences}>
        {groups.map(({ group, eligible, issued, valid, spoilt, unused }) => (
          <li key={group}>
            {cellName(ruleSet, group)}: {issued} of {eligible} papers were issued; {valid} valid, {spoilt}{' '}
            spoilt, {unused} not used.
          </li>
        ))}
        <li>{sayMargin(margin)}</li>
        <li className={styles.hash}>Root of the box: {root}</li>
        <li className={styles.hash}>Notice of its keys: {noticeHash}</li>
      </ul>
    </section>
  );
}
