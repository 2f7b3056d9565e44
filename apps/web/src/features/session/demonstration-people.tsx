/** The people of the demonstration, each a button named by the part they have; only the demonstration offers them. */
import type { DemonstrationPerson } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './session.module.css';

export interface DemonstrationPeopleProps {
  readonly people: readonly DemonstrationPerson[];
  readonly asking: string | null;
  readonly onChoose: (person: DemonstrationPerson) => void;
}

/** Lists the parts; one press signs in. */
export function DemonstrationPeople({ people, asking, onChoose }: DemonstrationPeopleProps): ReactNode {
  return (
    <section aria-labelledby="people">
      <RegionLabel id="people">Take a part in the demonstration</RegionLabel>
      <p className={styles.lead}>
        No password. Open a second window for a second part: a private window keeps its own sign-in.
      </p>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              className={styles.person}
              aria-busy={asking === person.personId || undefined}
              onClick={() => onChoose(person)}
            >
              <span className={styles.part}>{person.part}</span>
              <span className={styles.name}>{asking === person.personId ? 'Signing in' : person.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
