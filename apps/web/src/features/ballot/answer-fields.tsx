/** What is marked on a ballot, by its form: a proposal, a choice of one or several, or an order. Props: vote, legend, isLegendShown, answer, onMark, describedBy. */
import { choicesOf, standingWordsOf, type BallotAnswer, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ChoiceList } from '../../ui/choice-list.js';
import { OptionList } from '../../ui/option-list.js';
import { RankList } from '../../ui/rank-list.js';

export interface AnswerFieldsProps {
  readonly vote: Vote;
  readonly legend: string;
  /** Null until something is marked. */
  readonly answer: BallotAnswer | null;
  readonly onMark: (answer: BallotAnswer | null) => void;
  readonly describedBy?: string | undefined;
  readonly isLegendShown?: boolean | undefined;
}

/** Shows the ballot paper; nothing is marked beforehand. */
export function AnswerFields(props: AnswerFieldsProps): ReactNode {
  const { vote, legend, answer, onMark, describedBy, isLegendShown } = props;
  const { form, options } = vote;
  if (form.kind === 'motion') {
    return (
      <ChoiceList
        legend={legend}
        isLegendShown={isLegendShown}
        value={answer?.kind === 'motion' ? answer.choice : null}
        choices={choicesOf(form)}
        labels={standingWordsOf(form)}
        onChange={(choice) => onMark({ kind: 'motion', choice })}
        describedBy={describedBy}
      />
    );
  }
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

function ranksOf(ids: readonly string[]): { optionId: string; rank: number }[] {
  return ids.map((optionId, at) => ({ optionId, rank: at + 1 }));
}
