/** What one category alone has: a threshold of its own, a cap on its share, the fewest present. Props: draft, change, faults. */
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import type { CategoryField } from '../calculator-case/index.js';
import styles from './calculator.module.css';
import type { DraftFieldsProps } from './draft-fields.js';

/** Shows a line of fields for each category; an empty one leaves the rule of all. */
export function CategoryRuleFields({ draft, change, faults }: DraftFieldsProps): ReactNode {
  const { categories, way } = draft;
  const own: readonly { field: CategoryField; label: string }[] = [
    ...(way === 'share' ? [{ field: 'cap' as const, label: 'cap' }] : []),
    ...(way === 'share' || way === 'whole' ? [] : [{ field: 'threshold' as const, label: 'threshold' }]),
    { field: 'minimum', label: 'fewest present' },
  ];
  return (
    <fieldset className={styles.group}>
      <legend>One category alone</legend>
      <p className={styles.hint}>
        {way === 'share'
          ? 'A cap is the largest part of the whole vote that a category may hold, such as 86 %.'
          : 'A threshold of its own is written 2/3 for at least, >1/2 for more than. Leave empty what is as for all.'}
      </p>
      {categories.map((category, at) => (
        <div className={styles.pair} key={at}>
          {own.map(({ field, label }) => (
            <TextInput
              key={field}
              label={`${category.name || `Category ${at + 1}`}: ${label}`}
              error={faults.get(`${field} ${at}`)}
              value={category[field]}
              onChange={(event) =>
                change({
                  categories: categories.map((one, place) =>
                    place === at ? { ...one, [field]: event.target.value } : one,
                  ),
                })
              }
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
