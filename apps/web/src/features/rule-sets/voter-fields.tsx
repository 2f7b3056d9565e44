/** Who has a vote, who may vote for another, and who may answer in parts. Props: rules, change, faultOf. */
import { type Electorate, isWeighed, type MandateRule } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { ChoiceField } from './choice-field.js';
import { NumberInput } from './number-input.js';
import { type RuleFieldsProps, votersOf } from './rule-set-draft.js';

const ELECTORATE_LABELS: Readonly<Record<Electorate, string>> = {
  seat: 'The seats of the body',
  'voting-group': 'Voting groups, one vote each in a category',
  shareholder: 'Shareholders, with the shares they hold',
  'person-present': 'Everyone present when the vote opens',
  'named-list': 'Those named when the vote opens',
};

/** Shows the fields. */
export function VoterFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  const { electorate, mandates, counting } = rules;
  const set = (part: Partial<MandateRule>): void => change({ mandates: { ...mandates, ...part } });
  return (
    <>
      <ChoiceField
        label="Who has a vote"
        error={faultOf('electorate')}
        value={electorate}
        words={ELECTORATE_LABELS}
        onChange={(one) => change(votersOf(one))}
      />
      <Checkbox
        label="An alternate may stand in for a member"
        checked={mandates.alternates}
        onChange={(event) => set({ alternates: event.target.checked })}
      />
      <ProxyFields {...{ rules, faultOf, set }} />
      {isWeighed(counting) && (
        <Checkbox
          label="A voter may split their votes between answers"
          checked={mandates.splitVotes}
          onChange={(event) => set({ splitVotes: event.target.checked })}
        />
      )}
    </>
  );
}

interface ProxyFieldsProps extends Pick<RuleFieldsProps, 'rules' | 'faultOf'> {
  readonly set: (part: Partial<MandateRule>) => void;
}

function ProxyFields({ rules, faultOf, set }: ProxyFieldsProps): ReactNode {
  const { proxies } = rules.mandates;
  return (
    <>
      <Checkbox
        label="A voter may appoint a proxy"
        checked={proxies !== null}
        onChange={(event) => set({ proxies: event.target.checked ? { mostPerHolder: null } : null })}
      />
      {proxies !== null && (
        <NumberInput
          label="The most proxies that one person may hold"
          isOptional
          error={faultOf('mandates.proxies')}
          least={1}
          value={proxies.mostPerHolder}
          onChange={(most) =>
            set({ proxies: { ...proxies, mostPerHolder: Number.isNaN(most) ? null : most } })
          }
        />
      )}
      {proxies !== null && (
        <NumberInput
          label="Proxies are taken until so many hours before the meeting"
          hint="Weekends and bank holidays left out. Advance votes are taken until then too. Empty: at any time, and no advance votes."
          isOptional
          error={faultOf('mandates.proxies.cutOffHours')}
          least={1}
          value={proxies.cutOffHours ?? null}
          onChange={(hours) => {
            const { cutOffHours: _before, ...others } = proxies;
            set({ proxies: Number.isNaN(hours) ? others : { ...others, cutOffHours: hours } });
          }}
        />
      )}
    </>
  );
}
