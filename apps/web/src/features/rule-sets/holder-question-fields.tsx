/** Whether holders put questions to a meeting, and how many. Props: rules, change, faultOf. */
import { MOST_QUESTIONS } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { NumberInput } from './number-input.js';
import type { RuleFieldsProps } from './rule-set-draft.js';

const USUAL = { mostPerHolder: 5, mostInAll: 200 };

/** Shows the fields. */
export function HolderQuestionFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  const { questions = null } = rules;
  return (
    <>
      <Checkbox
        label="Holders put questions to the meeting, before it and in it"
        checked={questions !== null}
        onChange={(event) => change({ questions: event.target.checked ? USUAL : null })}
      />
      {questions !== null && (
        <>
          <NumberInput
            label="At most so many for each holder in one meeting"
            error={faultOf('questions.mostPerHolder')}
            least={1}
            value={questions.mostPerHolder}
            onChange={(mostPerHolder) => change({ questions: { ...questions, mostPerHolder } })}
          />
          <NumberInput
            label="At most so many in one meeting, of all holders"
            error={faultOf('questions.mostInAll')}
            least={1}
            value={questions.mostInAll ?? MOST_QUESTIONS}
            onChange={(mostInAll) => change({ questions: { ...questions, mostInAll } })}
          />
        </>
      )}
    </>
  );
}
