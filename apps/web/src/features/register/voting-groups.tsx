/** The voting groups as they stand today, by category: a party and its affiliates vote as one. Props: register. */
import { sayList } from '@quorate/domain';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './register.module.css';
import type { PartyRegister } from './use-register.js';

/** Lists the groups under the name of their category. */
export function VotingGroups({ register }: { readonly register: PartyRegister }): ReactNode {
  const { categories, votingGroups } = register;
  if (votingGroups.length === 0) {
    return (
      <EmptyState title="There is no voting group yet">
        Groups follow from the parties and their parents.
      </EmptyState>
    );
  }
  return (
    <div className={styles.groups}>
      {categories.map(({ categoryId, plural }) => {
        const groups = votingGroups.filter((group) => group.categoryId === categoryId);
        return (
          <section key={categoryId}>
            <RegionLabel>{plural}</RegionLabel>
            {groups.length === 0 ? (
              <p className={styles.none}>No party is in this category today.</p>
            ) : (
              <Facts
                isStrong={false}
                facts={groups.map(({ name, parties }) => ({
                  term: name,
                  detail: sayList(parties.map((party) => party.name)),
                }))}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}
