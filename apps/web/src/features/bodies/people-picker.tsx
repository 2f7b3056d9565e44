/** Several people: those chosen, each with a way out, and a list to add one. Props: label, people, chosen (ids), onChange, most, error. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { LongSelect } from '../../ui/long-select.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './people-picker.module.css';
import type { PersonChoice } from './use-people.js';

export interface PeoplePickerProps {
  readonly label: string;
  readonly people: readonly PersonChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly most: number;
  readonly error: string | undefined;
}

/** Shows the people; the list to add from leaves out those already chosen. */
export function PeoplePicker({ label, people, chosen, onChange, most, error }: PeoplePickerProps): ReactNode {
  const nameOf = (personId: string): string =>
    people.find((person) => person.personId === personId)?.name ?? 'Unknown person';
  const others = people.filter(({ personId }) => !chosen.includes(personId));
  return (
    <div>
      {chosen.length < most ? (
        <LongSelect
          label={label}
          error={error}
          empty={chosen.length === 0 ? 'None. Choose someone to add' : 'Add someone'}
          value=""
          onChange={(personId) => personId !== '' && onChange([...chosen, personId])}
          options={others.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      ) : (
        <p className={styles.label}>{label}</p>
      )}
      <ul className={styles.chosen}>
        {chosen.map((personId) => (
          <li key={personId}>
            <span>{nameOf(personId)}</span>
            <Button tone="plain" onClick={() => onChange(chosen.filter((one) => one !== personId))}>
              Take out<VisuallyHidden> {nameOf(personId)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
