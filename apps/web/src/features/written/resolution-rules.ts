/** Under which of its rules a body can decide a question in writing: of a resolution those alone that pass its kind. */
import {
  checkPassedByVotesAlone,
  type NoticeRule,
  passes,
  resolutionRulesOf,
  type RuleSet,
} from '@quorate/domain';
import { type QuestionDraft, RESOLUTION_ASKED } from './call-draft.js';

export interface RuleChoice {
  /** '' for the default of the body. */
  readonly id: string;
  readonly name: string;
}

/** The default of the body first. */
export function rulesFor(
  { resolutionKind }: Pick<QuestionDraft, 'resolutionKind'>,
  standard: RuleSet,
  others: readonly RuleSet[],
  notice: NoticeRule | null,
): RuleChoice[] {
  const possible = (ruleSet: RuleSet): boolean =>
    resolutionKind === '' ||
    notice === null ||
    (passes(ruleSet, resolutionKind, resolutionRulesOf(notice), 'written') &&
      checkPassedByVotesAlone(ruleSet).ok);
  return [
    ...[standard].filter(possible).map(({ name }) => ({ id: '', name: `${name} (the body’s default)` })),
    ...others.filter((one) => one.id !== standard.id && possible(one)),
  ].map(({ id, name }) => ({ id, name }));
}

/** A question that becomes a resolution is asked as one where nothing else was written. */
export function asResolution(draft: QuestionDraft): QuestionDraft {
  const isAsked = draft.resolutionKind === '' || draft.question !== '';
  return isAsked ? draft : { ...draft, question: RESOLUTION_ASKED };
}

/** The rules that the question has, when it can be decided under them; else the first that it can. */
export function underRules<Draft extends Pick<QuestionDraft, 'ruleSetId'>>(
  draft: Draft,
  rules: readonly RuleChoice[],
): Draft {
  const [first] = rules;
  if (first === undefined || rules.some(({ id }) => id === draft.ruleSetId)) return draft;
  return { ...draft, ruleSetId: first.id };
}
