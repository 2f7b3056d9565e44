/** Saves a register as a file for a spreadsheet. Props: register, bodyId ('' for all). */
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import styles from './registers.module.css';

export interface SaveCsvProps {
  readonly register: 'decisions' | 'actions';
  readonly bodyId: string;
}

/** Shows the link. */
export function SaveCsv({ register, bodyId }: SaveCsvProps): ReactNode {
  const query = bodyId === '' ? '' : `?bodyId=${bodyId}`;
  return (
    <p className={styles.save}>
      <ButtonLink href={`/api/registers/${register}.csv${query}`} tone="quiet" download>
        Save the {register} for a spreadsheet (CSV)
      </ButtonLink>
    </p>
  );
}
