/** The roll call: how every seat stood, one table for each category in the order of the roll. Props: vote, ruleSet. */
import { sayAnswer, type RollCallLine, type RuleSet, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import { SeatSymbol } from '../../ui/vote-mark.js';
import { standingWords } from '../outcome/index.js';
import styles from './seat-table.module.css';

export interface SeatTableProps {
  readonly vote: Vote;
  readonly ruleSet: RuleSet;
}

/** Shows the roll call; two tables stand beside each other where there is room. */
export function SeatTable({ vote, ruleSet }: SeatTableProps): ReactNode {
  return (
    <section aria-labelledby="seats">
      <RegionLabel id="seats">By seat</RegionLabel>
      <div className={styles.tables}>
        {ruleSet.constituencies.map(({ id, name }) => (
          <CategoryRollCall
            key={id}
            name={name}
            options={vote.options}
            lines={vote.rollCall.filter(({ constituencyId }) => constituencyId === id)}
          />
        ))}
      </div>
    </section>
  );
}

interface CategoryRollCallProps {
  readonly name: string;
  readonly options: Vote['options'];
  readonly lines: readonly RollCallLine[];
}

function CategoryRollCall({ name, options, lines }: CategoryRollCallProps): ReactNode {
  if (lines.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{name}</caption>
      <tbody>
        {lines.map(({ seatId, label, standing, answer, recordedBySecretary }) => (
          <tr key={seatId}>
            <th scope="row">{label}</th>
            <td>
              <SeatSymbol state={standing} />{' '}
              {answer === undefined ? standingWords[standing] : sayAnswer(answer, options)}
              {recordedBySecretary && <span className={styles.recorded}>recorded by the secretary</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
