/** Chooses the persons who may read something RED. Props: named (their ids), error, roster, onChange(named). */
import type { Roster, RosterPerson } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import styles from './named-persons.module.css';

export interface NamedPersonsProps {
  readonly named: readonly string[];
  readonly error: string | undefined;
  readonly roster: Roster | null;
  readonly onChange: (named: readonly string[]) => void;
}

/** Shows everybody of the body but the officers, who read it anyway. */
export function NamedPersons({ named, error, roster, onChange }: NamedPersonsProps): ReactNode {
  const toggle = (personId: string): void => {
    onChange(named.includes(personId) ? named.filter((other) => other !== personId) : [...named, personId]);
  };
  return (
    <fieldset className={styles.whole}>
      <legend className={styles.legend}>Who may read it, besides the secretary and the Chair</legend>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      <div className={styles.people}>
        {peopleOf(roster).map(({ personId, name }) => (
          <Checkbox
            key={personId}
            label={name}
            checked={named.includes(personId)}
            onChange={() => toggle(personId)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function peopleOf(roster: Roster | null): RosterPerson[] {
  if (roster === null) return [];
  const all = [
    ...roster.seats.flatMap((seat) => [...(seat.member === null ? [] : [seat.member]), ...seat.alternates]),
    ...roster.observers,
  ];
  return [...new Map(all.map((person) => [person.personId, person])).values()];
}
