/** The roll call: how every seat stood, one table for each category in the order of the roll. Props: vote, ruleSet. */
import {
  isOfPersons,
  PLACE_WORDS,
  proxyCasterAt,
  sayAnswer,
  standingWordsOf,
  type RollCallLine,
  type RuleSet,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import { SeatSymbol } from '../../ui/vote-mark.js';
import { sayVotes } from '../../ui/format.js';
import { FIRST_ROWS, useFind } from '../../ui/use-find.js';
import styles from './seat-table.module.css';

export interface SeatTableProps {
  readonly vote: Vote;
  readonly ruleSet: RuleSet;
}

/** Shows the roll call; two tables stand beside each other where there is room. */
export function SeatTable({ vote, ruleSet }: SeatTableProps): ReactNode {
  return (
    <section aria-labelledby="seats">
      <RegionLabel id="seats">By {PLACE_WORDS[ruleSet.electorate][0]}</RegionLabel>
      <div className={styles.tables}>
        {categoriesOf(ruleSet).map(({ id, name }) => (
          <CategoryRollCall
            key={id}
            name={name}
            vote={vote}
            lines={vote.rollCall.filter(({ constituencyId }) => constituencyId === id)}
          />
        ))}
      </div>
    </section>
  );
}

/** Persons stand in no category, so theirs is one table. */
function categoriesOf({ electorate, constituencies }: RuleSet): RuleSet['constituencies'] {
  return isOfPersons(electorate) ? [{ id: '', name: 'The persons on the roll' }] : constituencies;
}

interface CategoryRollCallProps {
  readonly name: string;
  readonly vote: Vote;
  readonly lines: readonly RollCallLine[];
}

function CategoryRollCall({ name, vote, lines }: CategoryRollCallProps): ReactNode {
  const { field, shown, more } = useFind({
    rows: lines,
    textOf: ({ label }) => label,
    hint: 'A name in the roll call',
  });
  if (lines.length === 0) return null;
  const isWeighed = lines.some(({ weight }) => weight !== undefined);
  const words = standingWordsOf(vote.form);
  return (
    <div className={lines.length > FIRST_ROWS ? styles.long : undefined}>
      {lines.length > FIRST_ROWS && field}
      <table className={styles.table}>
        <caption>{name}</caption>
        <tbody>
          {shown.map(
            ({ place, seatId, label, weight = 1, standing, answer, recordedBySecretary, byProxy }) => (
              <tr key={seatId}>
                <th scope="row">
                  {label}
                  {isWeighed && <span className={styles.weight}>{sayVotes(weight)}</span>}
                </th>
                <td>
                  <SeatSymbol state={standing} />{' '}
                  {answer === undefined ? words[standing] : sayAnswer(answer, vote)}
                  {recordedBySecretary && <span className={styles.recorded}>recorded by the secretary</span>}
                  {byProxy === true && (
                    <span className={styles.recorded}>
                      {sayByProxy(proxyCasterAt(vote.proxyBallots, place)?.name)}
                    </span>
                  )}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {more}
    </div>
  );
}

/** Readers below the body are not told whose ballot it was to cast. */
function sayByProxy(holder: string | undefined): string {
  return holder === undefined ? 'by proxy' : `by proxy: ${holder}`;
}
