/**
 * How large a part must be: one of the usual ones, or any other as two numbers. Props: label, hint, error, value (null: none is
 * asked), none (the words for that; left out where a part must be asked), shares (those offered), onChange.
 */
import { useState, type ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { NumberInput } from './number-input.js';
import styles from './rule-sets.module.css';
import { type Share, USUAL_SHARES, usualWord, type UsualShare } from './shares.js';

export interface ShareFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly value: Share | null;
  readonly none?: string;
  readonly shares: readonly UsualShare[];
  readonly onChange: (value: Share | null) => void;
}

const OTHER = 'Another part';
const NONE = '';

/** Shows the list, and two numbers below it when the part is none of the usual ones. */
export function ShareField({ value, none, shares, onChange, ...text }: ShareFieldProps): ReactNode {
  const usual = value === null ? null : usualWord(value);
  const [isOther, setOther] = useState(value !== null && usual === null);
  const chosen = value === null ? NONE : isOther || usual === null ? OTHER : usual;
  const choose = (word: string): void => {
    setOther(word === OTHER);
    const known = shares.find((one) => one === word);
    if (known !== undefined) onChange(USUAL_SHARES[known]);
    else if (word === NONE) onChange(null);
    else if (value === null) onChange(USUAL_SHARES['More than half']);
  };
  return (
    <>
      <Select
        {...text}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        options={[
          ...(none === undefined ? [] : [{ value: NONE, label: none }]),
          ...[...new Set([...shares, ...(usual === null ? [] : [usual])])].map((word) => ({
            value: word,
            label: word,
          })),
          { value: OTHER, label: OTHER },
        ]}
      />
      {chosen === OTHER && value !== null && (
        <OtherShare label={text.label} value={value} onChange={onChange} />
      )}
    </>
  );
}

interface OtherShareProps {
  readonly label: string;
  readonly value: Share;
  readonly onChange: (value: Share) => void;
}

function OtherShare({ label, value, onChange }: OtherShareProps): ReactNode {
  const { fraction, strict } = value;
  return (
    <div className={styles.row} role="group" aria-label={`${label}: another part`}>
      <Select
        label="That much, or more than it"
        value={strict ? 'more' : 'least'}
        onChange={(event) => onChange({ fraction, strict: event.target.value === 'more' })}
        options={[
          { value: 'least', label: 'At least' },
          { value: 'more', label: 'More than' },
        ]}
      />
      <NumberInput
        label="Parts"
        least={1}
        value={fraction.numerator}
        onChange={(numerator) => onChange({ strict, fraction: { ...fraction, numerator } })}
      />
      <NumberInput
        label="Out of"
        least={1}
        value={fraction.denominator}
        onChange={(denominator) => onChange({ strict, fraction: { ...fraction, denominator } })}
      />
    </div>
  );
}
