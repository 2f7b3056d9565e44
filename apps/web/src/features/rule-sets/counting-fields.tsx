/** How votes are put together, and what each counts. Props: rules, change, faultOf. */
import type { CategoryCap, Counting, CountingUnit, ShareCounting } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ChoiceField } from './choice-field.js';
import { NumberInput } from './number-input.js';
import type { RuleFieldsProps } from './rule-set-draft.js';
import styles from './rule-sets.module.css';

const COUNTING_WORDS: Readonly<Record<Counting['kind'], string>> = {
  whole: 'Across the whole body',
  'by-category': 'Category by category',
  share: 'By shares, which categories may hold only so much of',
};

const UNIT_WORDS: Readonly<Record<CountingUnit, string>> = {
  head: 'One',
  group: 'One for each voting group in a category',
  weight: 'Its weight',
};

/** The counting of this kind, with what each vote counts carried over. */
function countingOf(kind: Counting['kind'], before: Counting): Counting {
  if (kind === 'share') return { kind, caps: [] };
  const unit = before.kind === 'share' ? 'weight' : before.unit;
  return kind === 'whole' ? { kind, unit } : { kind, unit, carriedBy: 'most-decided', thresholds: [] };
}

/** Shows the fields; votes on options are counted across the body, so for them only what each counts is asked. */
export function CountingFields(props: RuleFieldsProps): ReactNode {
  const { rules, change, faultOf } = props;
  const { counting, form } = rules;
  const isMotion = form.kind === 'motion';
  return (
    <>
      {isMotion && (
        <ChoiceField
          label="Votes are counted"
          error={faultOf('counting.kind')}
          value={counting.kind}
          words={COUNTING_WORDS}
          onChange={(kind) => change({ counting: countingOf(kind, counting) })}
        />
      )}
      {counting.kind !== 'share' && (
        <ChoiceField
          label="Each vote counts"
          error={faultOf('counting.unit')}
          value={counting.unit}
          words={UNIT_WORDS}
          onChange={(unit) => change({ counting: { ...counting, unit } })}
        />
      )}
      {isMotion && counting.kind === 'share' && <Caps {...props} counting={counting} />}
    </>
  );
}

interface CapsProps extends RuleFieldsProps {
  readonly counting: ShareCounting;
}

const HUNDREDTHS = 100;

/** The largest part of the vote that each category may hold, in hundredths unless the rules say otherwise. */
function Caps({ rules, change, faultOf, counting }: CapsProps): ReactNode {
  const { caps } = counting;
  const capOf = (id: string) => caps.find(({ constituencyId }) => constituencyId === id)?.most ?? null;
  const cap = (id: string, own: readonly CategoryCap[]): void => {
    const others = caps.filter(({ constituencyId }) => constituencyId !== id);
    change({ counting: { ...counting, caps: [...others, ...own] } });
  };
  return rules.constituencies.map(({ id, name }) => {
    const most = capOf(id);
    const denominator = most?.denominator ?? HUNDREDTHS;
    return (
      <div className={styles.pair} key={id} role="group" aria-label={`The most that ${name} may hold`}>
        <NumberInput
          label={`Largest share of ${name}`}
          isOptional
          error={most === null ? undefined : faultOf('counting.caps')}
          least={1}
          value={most?.numerator ?? null}
          onChange={(numerator) =>
            cap(id, Number.isNaN(numerator) ? [] : [{ constituencyId: id, most: { numerator, denominator } }])
          }
        />
        {most !== null && (
          <NumberInput
            label="Out of"
            least={1}
            value={denominator}
            onChange={(out) => cap(id, [{ constituencyId: id, most: { ...most, denominator: out } }])}
          />
        )}
      </div>
    );
  });
}
