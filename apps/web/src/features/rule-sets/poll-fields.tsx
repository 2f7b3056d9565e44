/** Whether a poll may be demanded after a show of hands, and by whom beside the Chair. Props: rules, change, faultOf. */
import type { PollRule } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { NumberInput } from './number-input.js';
import type { RuleFieldsProps } from './rule-set-draft.js';

/** Those of the model articles. */
const USUAL: PollRule = { holders: 2, share: { numerator: 10, denominator: 100 } };

/** Shows the fields. */
export function PollFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  const { poll = null } = rules;
  return (
    <>
      <Checkbox
        label="A poll may be demanded after a show of hands"
        checked={poll !== null}
        onChange={(event) => change({ poll: event.target.checked ? USUAL : null })}
      />
      {poll !== null && (
        <>
          <NumberInput
            label="By this many holders together"
            isOptional
            error={faultOf('poll.holders')}
            least={1}
            value={poll.holders}
            onChange={(holders) =>
              change({ poll: { ...poll, holders: Number.isNaN(holders) ? null : holders } })
            }
          />
          <NumberInput
            label="Or by holders of this part of all votes, in per cent"
            isOptional
            error={faultOf('poll.share')}
            least={1}
            value={poll.share === null ? null : (poll.share.numerator * 100) / poll.share.denominator}
            onChange={(percent) =>
              change({
                poll: {
                  ...poll,
                  share: Number.isNaN(percent) ? null : { numerator: percent, denominator: 100 },
                },
              })
            }
          />
        </>
      )}
    </>
  );
}
