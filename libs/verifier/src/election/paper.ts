/** The paper of a vote on options: what stands on it, how it is marked, and what one ballot says; anything else fails. */
import { Fields } from '../fields.js';
import { check, fail } from '../not-verified.js';

export type PaperForm =
  | { readonly kind: 'choose'; readonly most: number }
  | { readonly kind: 'approval' }
  | { readonly kind: 'instant-run-off' }
  | { readonly kind: 'scottish-stv' };

export interface Option {
  readonly id: string;
  readonly name: string;
}

export interface Paper {
  readonly form: PaperForm;
  /** In the order of the paper; the counts below name an option by its place in it. */
  readonly options: readonly Option[];
  readonly seats: number;
}

/** Options by their place on the paper, in the order of preference where they were ranked; empty: a blank ballot. */
export type Marks = readonly number[];

function formOf(form: Fields): PaperForm {
  const kind = form.word('kind', ['choose', 'approval', 'ranked']);
  if (kind === 'ranked') return { kind: form.word('count', ['instant-run-off', 'scottish-stv']) };
  if (kind === 'approval') return { kind };
  const most = form.count('most');
  check(most > 0, 'the rules allow no choice at all');
  return { kind, most };
}

/** The paper from the form of the rule set and what was declared to stand on it. */
export function readPaper(form: Fields, declared: Fields): Paper {
  const options = declared.objects('options').map((one) => ({ id: one.text('id'), name: one.text('name') }));
  check(new Set(options.map(({ id }) => id)).size === options.length, 'an option stands on the paper twice');
  const seats = declared.count('seats');
  check(seats > 0, 'the vote elects nobody at all');
  return { form: formOf(form), options, seats };
}

function isRanked({ kind }: PaperForm): boolean {
  return kind === 'instant-run-off' || kind === 'scottish-stv';
}

/** The ids in order of preference, from ranks that are 1, 2, 3 and so on, each once. */
function byRank(ranks: readonly Fields[], where: string): string[] {
  const ids = ranks.map((_, at) => {
    const [one, another] = ranks.filter((mark) => mark.count('rank') === at + 1);
    check(another === undefined, `${where} gives a rank twice`);
    return (one ?? fail(`${where} leaves out rank ${at + 1}`)).text('optionId');
  });
  return ids;
}

/** What one answer marks. */
export function readMarks(answer: unknown, { form, options }: Paper, where: string): Marks {
  const said = Fields.of(answer, where);
  const kind = said.word('kind', ['blank', 'chosen', 'ranked']);
  if (kind === 'blank') return [];
  check((kind === 'ranked') === isRanked(form), `${where} is not marked as the paper asks`);
  const ids = kind === 'ranked' ? byRank(said.objects('ranks'), where) : said.texts('optionIds');
  check(ids.length > 0, `${where} marks nothing and does not say that it is blank`);
  check(new Set(ids).size === ids.length, `${where} marks an option twice`);
  check(
    form.kind !== 'choose' || ids.length <= form.most,
    `${where} marks more options than the rules allow`,
  );
  return ids.map((id) => {
    const at = options.findIndex((option) => option.id === id);
    check(at >= 0, `${where} marks an option that is not on the paper`);
    return at;
  });
}
