/** How many must be for a proposal. Props: rules, change, faultOf. */
import type { CategoryCounting, CategoryMajority, Counting, ThresholdBase } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ChoiceField } from './choice-field.js';
import type { RuleFieldsProps } from './rule-set-draft.js';
import styles from './rule-sets.module.css';
import { ShareField } from './share-field.js';
import type { UsualShare } from './shares.js';

const BASE_WORDS: Readonly<Record<ThresholdBase, string>> = {
  cast: 'The votes for and against',
  'cast-with-abstentions': 'The votes cast, abstentions among them',
  present: 'Everyone present, voting or not',
  entitled: 'Everyone who may vote, present or not',
};

const MAJORITY_WORDS: Readonly<Record<CategoryMajority, string>> = {
  'most-decided': 'More categories for than against',
  'most-of-all': 'More than half of all categories',
  'every-voting': 'Every category that votes',
};

const SHARES: readonly UsualShare[] = [
  'More than half',
  'At least two thirds',
  'At least three quarters',
  'All',
];

/** How many votes, of which, and with categories how many of these. */
export function PassingFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  const { threshold, counting } = rules;
  const isByCategory = counting.kind === 'by-category';
  return (
    <>
      <ShareField
        label={isByCategory ? 'For a category to approve' : 'For a proposal to pass'}
        error={faultOf('threshold')}
        value={threshold}
        shares={SHARES}
        onChange={(share) => share !== null && change({ threshold: { ...threshold, ...share } })}
      />
      <ChoiceField
        label="Measured by"
        error={faultOf('threshold.base')}
        value={threshold.base}
        words={BASE_WORDS}
        onChange={(base) =>
          change({ threshold: { ...threshold, base }, counting: measuredBy(counting, base) })
        }
      />
      {isByCategory && (
        <ChoiceField
          label="For the proposal to pass"
          error={faultOf('counting.carriedBy')}
          value={counting.carriedBy}
          words={MAJORITY_WORDS}
          onChange={(carriedBy) => change({ counting: { ...counting, carriedBy } })}
        />
      )}
      {isByCategory && <OwnThresholds {...{ rules, change, faultOf, counting }} />}
    </>
  );
}

/** Categories with a threshold of their own are measured as the others are. */
function measuredBy(counting: Counting, base: ThresholdBase): Counting {
  if (counting.kind !== 'by-category') return counting;
  const thresholds = counting.thresholds.map((own) => ({ ...own, threshold: { ...own.threshold, base } }));
  return { ...counting, thresholds };
}

interface OwnThresholdsProps extends RuleFieldsProps {
  readonly counting: CategoryCounting;
}

/** Where a category is asked for more, or less, than the others. */
function OwnThresholds({ rules, change, faultOf, counting }: OwnThresholdsProps): ReactNode {
  const { constituencies, threshold } = rules;
  const others = (id: string) => counting.thresholds.filter(({ constituencyId }) => constituencyId !== id);
  const ownOf = (id: string) =>
    counting.thresholds.find(({ constituencyId }) => constituencyId === id)?.threshold ?? null;
  return (
    <div className={styles.pair}>
      {constituencies.map(({ id, name }) => (
        <ShareField
          key={id}
          label={`For ${name}`}
          error={ownOf(id) === null ? undefined : faultOf('counting.thresholds')}
          none="As for every category"
          value={ownOf(id)}
          shares={SHARES}
          onChange={(share) => {
            const own =
              share === null ? [] : [{ constituencyId: id, threshold: { ...share, base: threshold.base } }];
            change({ counting: { ...counting, thresholds: [...others(id), ...own] } });
          }}
        />
      ))}
    </div>
  );
}
