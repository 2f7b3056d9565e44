/** What is marked on a ballot, by its form: a proposal, a choice of one or several, or an order. Props: vote, weight, legend, isLegendShown, answer, onMark, describedBy. */
import {
  choicesOf,
  maySplit,
  standingWordsOf,
  type BallotAnswer,
  type MotionForm,
  type Vote,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { sayVotes } from '../../ui/format.js';
import { OptionList } from '../../ui/option-list.js';
import { RankList } from '../../ui/rank-list.js';
import { SplitFields } from './split-fields.js';

export interface AnswerFieldsProps {
  readonly vote: Vote;
  /** Of the place on the roll. */
  readonly weight: number;
  readonly legend: string;
  /** Null until something is marked. */
  readonly answer: BallotAnswer | null;
  readonly onMark: (answer: BallotAnswer | null) => void;
  readonly describedBy?: string | undefined;
  readonly isLegendShown?: boolean | undefined;
}

/** Shows the ballot paper; nothing is marked beforehand. */
export function AnswerFields(props: AnswerFieldsProps): ReactNode {
  const { vote, legend, answer, onMark, describedBy } = props;
  const { form, options } = vote;
  if (form.kind === 'motion') return <ProposalFields {...props} form={form} />;
  const blank = {
    isBlank: answer?.kind === 'blank',
    onBlank: (isBlank: boolean): void => onMark(isBlank ? { kind: 'blank' } : null),
  };
  if (form.kind === 'ranked') {
    return (
      <RankList
        legend={legend}
        options={options}
        ranked={answer?.kind === 'ranked' ? answer.ranks.map(({ optionId }) => optionId) : []}
        onChange={(ids) => onMark(ids.length === 0 ? null : { kind: 'ranked', ranks: ranksOf(ids) })}
        describedBy={describedBy}
        {...blank}
      />
    );
  }
  return (
    <OptionList
      legend={legend}
      options={options}
      most={form.kind === 'choose' ? Math.min(form.most, options.length) : options.length}
      chosen={answer?.kind === 'chosen' ? answer.optionIds : []}
      onChange={(optionIds) => onMark(optionIds.length === 0 ? null : { kind: 'chosen', optionIds })}
      describedBy={describedBy}
      {...blank}
    />
  );
}

interface ProposalFieldsProps extends AnswerFieldsProps {
  readonly form: MotionForm;
}

/** One answer or, where the rules let a voter split and there is something to split, a number for each. */
function ProposalFields(props: ProposalFieldsProps): ReactNode {
  const { vote, form, weight, legend, answer, onMark, describedBy, isLegendShown } = props;
  const [isSplit, setSplit] = useState(answer?.kind === 'split');
  const offersSplit = weight > 1 && vote.ruleSet !== null && maySplit(vote.ruleSet);
  return (
    <>
      {isSplit && offersSplit ? (
        <SplitFields
          vote={vote}
          form={form}
          weight={weight}
          legend={legend}
          answer={answer}
          onMark={onMark}
        />
      ) : (
        <ChoiceList
          legend={legend}
          isLegendShown={isLegendShown}
          value={answer?.kind === 'motion' ? answer.choice : null}
          choices={choicesOf(form)}
          labels={standingWordsOf(form)}
          onChange={(choice) => onMark({ kind: 'motion', choice })}
          describedBy={describedBy}
        />
      )}
      {offersSplit && (
        <Checkbox
          label={`Split the ${sayVotes(weight)} between answers`}
          checked={isSplit}
          onChange={() => {
            setSplit(!isSplit);
            onMark(null);
          }}
        />
      )}
    </>
  );
}

function ranksOf(ids: readonly string[]): { optionId: string; rank: number }[] {
  return ids.map((optionId, at) => ({ optionId, rank: at + 1 }));
}
