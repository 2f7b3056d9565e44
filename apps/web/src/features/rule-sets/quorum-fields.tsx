/** Who must be there for a vote to count. Props: rules, change, faultOf. */
import { QUORUM_ROLES, type QuorumRole, type QuorumRule } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { NumberInput } from './number-input.js';
import type { RuleFieldsProps } from './rule-set-draft.js';
import styles from './rule-sets.module.css';
import { ShareField } from './share-field.js';
import type { UsualShare } from './shares.js';

const SHARES: readonly UsualShare[] = [
  'At least a third',
  'At least half',
  'More than half',
  'At least two thirds',
  'All',
];

const ROLE_LABELS: Readonly<Record<QuorumRole, string>> = {
  chair: 'The Chair must be present',
  secretary: 'The secretary must be present',
};

/** Shows the fields. */
export function QuorumFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  const { quorum } = rules;
  const { fractionInPost: fraction, strict, count, rolesPresent } = quorum;
  const set = (part: Partial<QuorumRule>): void => change({ quorum: { ...quorum, ...part } });
  return (
    <>
      <ShareField
        label="Of the seats that have a member"
        error={faultOf('quorum.fractionInPost')}
        none="No part of the seats is asked for"
        value={fraction === null ? null : { fraction, strict }}
        shares={SHARES}
        onChange={(share) => set({ fractionInPost: share?.fraction ?? null, strict: share?.strict ?? false })}
      />
      <NumberInput
        label="And at least this many present"
        isOptional
        error={faultOf('quorum.count')}
        least={1}
        value={count}
        onChange={(asked) => set({ count: Number.isNaN(asked) ? null : asked })}
      />
      {rules.electorate === 'shareholder' && (
        <NumberInput
          label="And at least this many persons who each stand for another holder"
          hint="As member, representative or proxy; nobody counts twice. The Companies Act asks for two."
          isOptional
          error={faultOf('quorum.qualifyingPersons')}
          least={1}
          value={quorum.qualifyingPersons ?? null}
          onChange={(asked) => {
            const { qualifyingPersons: _before, ...others } = quorum;
            change({ quorum: Number.isNaN(asked) ? others : { ...others, qualifyingPersons: asked } });
          }}
        />
      )}
      <Minimums {...{ rules, change, faultOf }} />
      {QUORUM_ROLES.map((role) => (
        <Checkbox
          key={role}
          label={ROLE_LABELS[role]}
          checked={rolesPresent.includes(role)}
          onChange={(event) =>
            set({
              rolesPresent: QUORUM_ROLES.filter((one) =>
                one === role ? event.target.checked : rolesPresent.includes(one),
              ),
            })
          }
        />
      ))}
      <Checkbox
        label="A member who withdraws from a vote still counts"
        checked={quorum.recusedCount}
        onChange={(event) => set({ recusedCount: event.target.checked })}
      />
    </>
  );
}

/** How many of each category must be there; none unless a number is given. */
function Minimums({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  const { quorum, constituencies } = rules;
  const asked = quorum.minimumByConstituency;
  if (constituencies.length < 2) return null;
  return (
    <div className={styles.pair}>
      {constituencies.map(({ id, name }) => (
        <NumberInput
          key={id}
          label={`At least so many of ${name}`}
          isOptional
          error={
            asked.some(({ constituencyId }) => constituencyId === id)
              ? faultOf('quorum.minimumByConstituency')
              : undefined
          }
          least={0}
          value={asked.find(({ constituencyId }) => constituencyId === id)?.minimum ?? null}
          onChange={(minimum) => {
            const others = asked.filter(({ constituencyId }) => constituencyId !== id);
            const own = Number.isNaN(minimum) ? [] : [{ constituencyId: id, minimum }];
            change({ quorum: { ...quorum, minimumByConstituency: [...others, ...own] } });
          }}
        />
      ))}
    </div>
  );
}
