/** Cases for the vote calculator, with no more written out than a test is about. */
import type { CalculationAsked } from '@quorate/contracts';
import { countingBy, type ElectionForm, firstRules, type RuleSet, type Standing } from '@quorate/domain';

export const CATEGORIES = ['large', 'small', 'network', 'other', 'consumer'];
export const SEATS = [13, 3, 3, 3, 1];

/** The rules of a board of five categories, save for what is given. */
export function rules(part: Partial<RuleSet> = {}): RuleSet {
  return firstRules({
    id: 'board',
    name: 'Board',
    counting: countingBy('by-category'),
    constituencies: CATEGORIES.map((id) => ({ id, name: `${id} members` })),
    source: 'test',
    ...part,
  });
}

/** What is asked, before it is sent. */
export type Asked = Omit<CalculationAsked, 'ruleSet'> & { readonly ruleSet: RuleSet };
type Counts = Partial<Record<Standing, number>>;

/** One count for each category; whoever is not counted is absent. */
export function tallies(
  ruleSet: RuleSet,
  counts: readonly Counts[],
  seats: readonly number[],
): CalculationAsked['votes'] {
  const none = { approve: 0, reject: 0, abstain: 0, 'send-back': 0, 'not-voted': 0, recused: 0, absent: 0 };
  return {
    kind: 'tallies',
    tallies: ruleSet.constituencies.map(({ id }, at) => {
      const counted = Object.values(counts[at] ?? {}).reduce((sum, one) => sum + one, 0);
      const places = seats[at] ?? counted;
      const tally = { ...none, absent: places - counted, ...counts[at] };
      return { constituencyId: id, seats: places, tally };
    }),
  };
}

/** "11/0/0 2/0/1": approve, reject and abstain of each category. */
export function counts(text: string): Counts[] {
  return text.split(' ').map((part) => {
    const [approve = 0, reject = 0, abstain = 0] = part.split('/').map(Number);
    return { approve, reject, abstain };
  });
}

export const OPTIONS = ['a', 'b', 'c', 'd'];

/** So many ballots for each option in turn. */
export function marks(votes: readonly number[]): string[][] {
  return votes.flatMap((count, at) => Array.from({ length: count }, () => OPTIONS.slice(at, at + 1)));
}

/** So many ballots for the first option. */
export function many(count: number): string[][] {
  return Array.from({ length: count }, () => ['a']);
}

/** A choice among options, by crosses or by ranks in the order given. */
export function election(
  form: ElectionForm,
  options: readonly string[],
  seats: number,
  ballots: readonly (readonly string[])[],
  lot: readonly string[] = [],
): Asked {
  return {
    ruleSet: rules({ form, tie: 'status-quo' }),
    votes: {
      kind: 'ballots',
      seats,
      lot: [...lot],
      options: options.map((id) => ({ id, name: `Option ${id}` })),
      ballots: ballots.map((ranked) => ({
        weight: 1,
        answer:
          form.kind === 'ranked'
            ? { kind: 'ranked', ranks: ranked.map((optionId, at) => ({ optionId, rank: at + 1 })) }
            : { kind: 'chosen', optionIds: [...ranked] },
      })),
    },
  };
}
