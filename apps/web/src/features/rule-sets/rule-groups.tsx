/** Every part of a rule set as a group of the form. Props: rules, change, faultOf, faults (what is at fault now, shown or not). */
import type { ReactNode } from 'react';
import { BallotFields } from './ballot-fields.js';
import { ConductFields, TieFields, VisibilityFields } from './conduct-fields.js';
import { CountingFields } from './counting-fields.js';
import { NameFields } from './name-fields.js';
import { PassingFields } from './passing-fields.js';
import { HolderQuestionFields } from './holder-question-fields.js';
import { PollFields } from './poll-fields.js';
import { QuorumFields } from './quorum-fields.js';
import { RuleGroup } from './rule-group.js';
import type { Fault, RuleFieldsProps } from './rule-set-draft.js';
import { VoterFields } from './voter-fields.js';

export interface RuleGroupsProps extends RuleFieldsProps {
  readonly faults: readonly Fault[];
}

/** Whether nothing is at fault in these fields or within them. */
function areWhole(faults: readonly Fault[], ...names: readonly string[]): boolean {
  return !faults.some(({ field }) => names.some((name) => field === name || field.startsWith(`${name}.`)));
}

/** Shows the groups in the order in which a vote meets them. */
export function RuleGroups({ faults, ...fields }: RuleGroupsProps): ReactNode {
  const { rules } = fields;
  return (
    <>
      <RuleGroup
        title="Name and purpose"
        rules={rules}
        parts={['binding', 'source']}
        isWhole={areWhole(faults, 'source')}
      >
        <NameFields {...fields} />
      </RuleGroup>
      <RuleGroup
        title="Who votes"
        rules={rules}
        parts={['electorate', 'mandates']}
        isWhole={areWhole(faults, 'electorate', 'mandates')}
      >
        <VoterFields {...fields} />
      </RuleGroup>
      <RuleGroup
        title="The ballot"
        rules={rules}
        parts={['form', 'changing']}
        isWhole={areWhole(faults, 'form')}
      >
        <BallotFields {...fields} />
      </RuleGroup>
      <RuleGroup
        title="How it counts"
        rules={rules}
        parts={['counting']}
        isWhole={areWhole(faults, 'counting')}
        otherwise="Each vote counts one."
      >
        <CountingFields {...fields} />
      </RuleGroup>
      {rules.form.kind === 'motion' && <PassingGroup faults={faults} {...fields} />}
      <RuleGroup title="When votes are equal" rules={rules} parts={['tie']} isWhole>
        <TieFields {...fields} />
      </RuleGroup>
      <MeetingGroups faults={faults} {...fields} />
    </>
  );
}

function PassingGroup({ faults, ...fields }: RuleGroupsProps): ReactNode {
  return (
    <RuleGroup
      title="What it takes"
      rules={fields.rules}
      parts={['threshold']}
      isWhole={areWhole(faults, 'threshold', 'counting')}
    >
      <PassingFields {...fields} />
    </RuleGroup>
  );
}

function MeetingGroups({ faults, ...fields }: RuleGroupsProps): ReactNode {
  const { rules } = fields;
  return (
    <>
      <RuleGroup
        title="Who must be there"
        rules={rules}
        parts={['quorum']}
        isWhole={areWhole(faults, 'quorum')}
      >
        <QuorumFields {...fields} />
      </RuleGroup>
      {rules.electorate === 'shareholder' && (
        <RuleGroup
          title="Demand for a poll"
          rules={rules}
          parts={['poll']}
          isWhole={areWhole(faults, 'poll')}
          otherwise="Nobody may demand a poll."
        >
          <PollFields {...fields} />
        </RuleGroup>
      )}
      <RuleGroup
        title="Questions from holders"
        rules={rules}
        parts={['questions']}
        isWhole={areWhole(faults, 'questions')}
        otherwise="Holders put no questions to the meeting."
      >
        <HolderQuestionFields {...fields} />
      </RuleGroup>
      <RuleGroup title="Who sees what" rules={rules} parts={['visibility']} isWhole>
        <VisibilityFields {...fields} />
      </RuleGroup>
      <RuleGroup
        title="When it closes"
        rules={rules}
        parts={['close']}
        isWhole={areWhole(faults, 'close')}
        otherwise="The secretary or the Chair closes the vote."
      >
        <ConductFields {...fields} />
      </RuleGroup>
    </>
  );
}
