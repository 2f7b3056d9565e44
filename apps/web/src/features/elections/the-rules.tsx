/** Who may nominate, what a nominee confirms, and how the ballot is held. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import {
  sayCountsTold,
  sayElectionForm,
  sayElectionRollCall,
  sayElectionTie,
  sayList,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Facts } from '../../ui/facts.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './elections.module.css';

/** Shows the conditions of the call in plain English. */
export function TheRules({ election }: { readonly election: ElectionView }): ReactNode {
  const { constituencies, requirements, maySelfNominate, ballotRule, told, ballotWorkingDays } = election;
  const elects = constituencies.filter(({ way }) => way === 'ballot');
  const subTypes = constituencies.filter(({ subType }) => subType !== null);
  const conditions = [
    ...requirements.map(({ sentence }) => sentence),
    ...subTypes.map(({ name, subType }) => `${name}: the nominee is ${String(subType)}.`),
  ];
  return (
    <section className={styles.narrow} aria-labelledby="rules">
      <RegionLabel id="rules">How it is held</RegionLabel>
      <Facts
        isStrong={false}
        facts={[
          ...(elects.length === 0
            ? []
            : [
                {
                  term: 'Who may nominate',
                  detail: `Every party among the ${sayList(elects.map(({ name }) => name))}, by its contact`,
                },
              ]),
          { term: 'Own nomination', detail: maySelfNominate ? 'Allowed' : 'Not allowed' },
          ...(elects.length === 0
            ? []
            : [
                { term: 'Ballot', detail: sayElectionForm(ballotRule.form) },
                {
                  term: 'Votes',
                  detail: `One for each voting group, ${plural(ballotWorkingDays, 'working day', 'working days')} to cast it`,
                },
                { term: 'Equal votes', detail: sayElectionTie(ballotRule.tie) },
                { term: 'What is told', detail: sayCountsTold(told) },
                { term: 'How each group voted', detail: sayElectionRollCall(ballotRule.visibility) },
              ]),
        ]}
      />
      {conditions.length > 0 && (
        <>
          <p className={styles.conditions}>With each nomination it is confirmed:</p>
          <ul className={styles.bullets}>
            {conditions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
