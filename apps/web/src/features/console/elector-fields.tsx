/** Who votes, where the rules leave that to a list of names: chosen among those the meeting knows. Props: roster, chosen, onChange. */
import { personsOn, type Roster } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { plural } from '../../ui/format.js';
import styles from './elector-fields.module.css';

export interface ElectorFieldsProps {
  readonly roster: Roster;
  readonly chosen: readonly string[];
  readonly onChange: (personIds: readonly string[]) => void;
}

/** Shows everybody of the body with a box to tick; nobody is chosen beforehand. */
export function ElectorFields({ roster, chosen, onChange }: ElectorFieldsProps): ReactNode {
  const persons = [...personsOn(roster)].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const change = (personId: string): void =>
    onChange(chosen.includes(personId) ? chosen.filter((one) => one !== personId) : [...chosen, personId]);
  return (
    <fieldset className={styles.electors}>
      <legend>Who votes</legend>
      <p className={styles.count} role="status">
        {chosen.length === 0
          ? 'Choose the persons who vote. They vote from wherever they are.'
          : `${plural(chosen.length, 'person votes', 'persons vote')}, each with one vote.`}
      </p>
      <div className={styles.electorList}>
        {persons.map(({ personId, name }) => (
          <Checkbox
            key={personId}
            label={name}
            checked={chosen.includes(personId)}
            onChange={() => change(personId)}
          />
        ))}
      </div>
    </fieldset>
  );
}
