/** What a tie means, who sees the votes, and when a vote closes. Props of each: rules, change, faultOf. */
import { PLACE_WORDS, type BallotVisibility, type Electorate, type TieRule } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { ChoiceField } from './choice-field.js';
import { NumberInput } from './number-input.js';
import type { RuleFieldsProps } from './rule-set-draft.js';

const TIE_WORDS: Readonly<Record<TieRule, string>> = {
  'status-quo': 'Nothing changes',
  'casting-vote': 'The Chair decides',
  'run-off': 'The vote is held again',
  lot: 'A lot decides',
};

function visibilityLabels(electorate: Electorate): Readonly<Record<BallotVisibility, string>> {
  const [place] = PLACE_WORDS[electorate];
  return {
    'roll-call-live': `How each ${place} votes, as it votes`,
    'roll-call-after-close': `How each ${place} voted, after the close`,
    'totals-only': 'Only the totals, after the close',
    scrutineers: 'The totals; who voted how, and the count until it is declared, only for those who check',
    secret: 'The totals; nobody sees who voted how',
  };
}

const OFFICERS_COUNT = 'The officers read the count once the vote is closed, before it is declared.';

/** Who reads the count before it is declared. */
const COUNT_READERS: Readonly<Record<BallotVisibility, string>> = {
  'roll-call-live': 'All who follow the vote can count it as it comes.',
  'roll-call-after-close': OFFICERS_COUNT,
  'totals-only': OFFICERS_COUNT,
  scrutineers: 'The officers read no count of a proposal before it is declared.',
  secret: 'The scrutineers count, with the shares of the key that they hold.',
};

/** What equal votes mean. */
export function TieFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  return (
    <ChoiceField
      label="After equal votes"
      error={faultOf('tie')}
      value={rules.tie}
      words={TIE_WORDS}
      onChange={(tie) => change({ tie })}
    />
  );
}

/** What of the ballots is shown, and when. */
export function VisibilityFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  return (
    <ChoiceField
      label="What is shown"
      hint={COUNT_READERS[rules.visibility]}
      error={faultOf('visibility')}
      value={rules.visibility}
      words={visibilityLabels(rules.electorate)}
      onChange={(visibility) => change({ visibility })}
    />
  );
}

/** When a vote closes besides by hand, and what becomes of a ballot that comes late. */
export function ConductFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  const { close } = rules;
  return (
    <>
      <Checkbox
        label="It closes by itself when all have voted or withdrawn"
        checked={close.whenAllVoted}
        onChange={(event) => change({ close: { ...close, whenAllVoted: event.target.checked } })}
      />
      <NumberInput
        label="Seconds after the time to close in which a ballot still counts"
        error={faultOf('close.graceSeconds')}
        least={0}
        value={close.graceSeconds}
        onChange={(graceSeconds) => change({ close: { ...close, graceSeconds } })}
      />
    </>
  );
}
