/** How each party category answered, for the paper of the body that decides. It is made from what everybody is told, so that the paper tells nobody more. */
import type { ToldQuestion, ToldResponses } from './tell-responses.js';

export const NOT_TOLD = 'Category not told';
export const NO_CATEGORY = 'No category';

export interface CategoryCount {
  readonly category: string;
  /** In the order of the choices; of a question in words, how many answered. */
  readonly counts: readonly number[];
}

export interface QuestionSummary extends ToldQuestion {
  /** "Yes", "No", or the options; "Answers" of a question in words. */
  readonly choices: readonly string[];
  /** By name, those whose category is not told last. A party in several categories is counted in each. */
  readonly rows: readonly CategoryCount[];
  /** Each party once, the confidential answers left out. */
  readonly total: readonly number[];
}

export function sayResponseChoice(choice: string, form: ToldQuestion['form']): string {
  if (form !== 'yes-no') return choice;
  return choice === 'yes' ? 'Yes' : 'No';
}

function keysOf({ form, options }: ToldQuestion): readonly string[] {
  if (form === 'text') return [''];
  return form === 'yes-no' ? ['yes', 'no'] : options;
}

function summarised(question: ToldQuestion): QuestionSummary {
  const { open, anonymous, form } = question;
  const keys = keysOf(question);
  const answers = [...open, ...anonymous];
  const categoriesOf = ({ categories }: (typeof answers)[number]): readonly string[] => {
    if (categories === null) return [NOT_TOLD];
    return categories.length === 0 ? [NO_CATEGORY] : categories;
  };
  const counted = (of: typeof answers): number[] =>
    keys.map((key) => of.filter(({ choice }) => choice === key).length);
  const names = [...new Set(answers.flatMap(categoriesOf))].toSorted((one, other) => {
    const [last, otherLast] = [one === NOT_TOLD, other === NOT_TOLD].map(Number);
    return (last ?? 0) - (otherLast ?? 0) || (one < other ? -1 : 1);
  });
  return {
    ...question,
    choices: form === 'text' ? ['Answers'] : keys.map((key) => sayResponseChoice(key, form)),
    rows: names.map((category) => ({
      category,
      counts: counted(answers.filter((answer) => categoriesOf(answer).includes(category))),
    })),
    total: counted(answers),
  };
}

/** The summary of every question, in their order. */
export function summariseResponses({ questions }: ToldResponses): QuestionSummary[] {
  return questions.map(summarised);
}
