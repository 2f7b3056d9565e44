/** Rule sets to begin with, each with figures that show what is particular about it. Their words come from the rules. */
import { type CategoryCounting, type Counting, countingBy, firstRules, type RuleSet } from '@quorate/domain';
import type { CalculatorDraft, CategoryDraft } from './calculator-draft.js';
import { draftOfRules } from './draft-of-rules.js';

export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly draft: CalculatorDraft;
}

type Row = readonly [
  name: string,
  seats: number,
  approve: number,
  reject: number,
  abstain: number,
  present?: number,
  absent?: number,
];

/** Change Board vector V2, which tells the readings of the rule apart. */
const BOARD: readonly Row[] = [
  ['Large Suppliers', 13, 10, 1, 0],
  ['Small Suppliers', 3, 0, 3, 0],
  ['Networks', 3, 1, 2, 0],
  ['Other SEC Parties', 3, 1, 2, 0],
  ['Consumers', 1, 0, 1, 0],
];

function motion(
  id: string,
  rules: Pick<RuleSet, 'name' | 'source'> & Partial<RuleSet>,
  rows: readonly Row[],
): Preset {
  const constituencies = rows.map(([name], at) => ({ id: `c${at + 1}`, name }));
  const draft = draftOfRules(
    firstRules({ id, constituencies, counting: { kind: 'whole', unit: 'head' }, ...rules }),
  );
  const figures = rows.map(([, seats, approve, reject, abstain, present, absent]) => ({
    ...{ seats, approve, reject, abstain },
    ...(present === undefined ? {} : { present }),
    ...(absent === undefined ? {} : { absent }),
  }));
  const categories = draft.categories.map((category, at): CategoryDraft => {
    const texts = Object.entries(figures[at] ?? {}).map(([field, figure]) => [field, String(figure)]);
    return { ...category, ...(Object.fromEntries(texts) as Partial<CategoryDraft>) };
  });
  return { id, name: rules.name, draft: { ...draft, categories } };
}

function choice(
  id: string,
  rules: Pick<RuleSet, 'name' | 'source' | 'form' | 'tie'>,
  figures: Pick<CalculatorDraft, 'seats' | 'options' | 'ballots'>,
): Preset {
  const counting: Counting = { kind: 'whole', unit: 'head' };
  const constituencies = [{ id: 'c1', name: 'Members' }];
  const draft = draftOfRules(firstRules({ id, counting, constituencies, ...rules }));
  return { id, name: rules.name, draft: { ...draft, ...figures } };
}

function every(part: Partial<CategoryCounting>): CategoryCounting {
  return { kind: 'by-category', unit: 'head', carriedBy: 'every-voting', thresholds: [], ...part };
}

const SEC = 'SEC D8';
const half = { numerator: 1, denominator: 2 };
const twoThirds = { numerator: 2, denominator: 3 };

/** In the order of the list; the first is what the page begins with. */
export const PRESETS: readonly Preset[] = [
  motion('rule-c', { name: 'Change Board: Rule C', source: SEC, counting: countingBy('by-category') }, BOARD),
  motion('rule-m', { name: 'Change Board: Rule M', source: SEC, counting: countingBy('per-head') }, BOARD),
  motion(
    'rule-c-strict',
    { name: 'Change Board: Rule C-strict', source: SEC, counting: countingBy('by-category-strict') },
    BOARD,
  ),
  motion(
    'two-categories',
    {
      name: 'Two thirds of one category, half of the other (CA/Browser Forum)',
      source: 'the bylaws of the CA/Browser Forum; figures of ballot SC54',
      form: { kind: 'motion', words: 'yes-no', abstain: true, sendBack: false },
      counting: every({
        thresholds: [
          { constituencyId: 'c1', threshold: { fraction: twoThirds, strict: false, base: 'cast' } },
        ],
      }),
      quorum: {
        fractionInPost: half,
        strict: true,
        count: null,
        minimumByConstituency: [],
        rolesPresent: [],
        recusedCount: false,
      },
    },
    [
      ['Certificate Issuers', 19, 18, 0, 0],
      ['Certificate Consumers', 9, 6, 0, 0],
    ],
  ),
  motion(
    'capped-shares',
    {
      name: 'Shares of the vote with a cap (BSC)',
      source: 'Balancing and Settlement Code, company votes',
      form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
      counting: {
        kind: 'share',
        caps: [{ constituencyId: 'c1', most: { numerator: 43, denominator: 50 } }],
      },
    },
    [
      ['Trading Party Groups', 40, 5200, 3900, 150, 31, 250],
      ['Distribution groups', 6, 300, 60, 0, 6, 0],
      ['Transmission company', 1, 140, 0, 0, 1, 0],
    ],
  ),
  motion(
    'weighted-categories',
    {
      name: 'Weighted inside each category (DCUSA Part 1)',
      source: 'Distribution Connection and Use of System Agreement, change declarations',
      electorate: 'voting-group',
      counting: every({ unit: 'weight', carriedBy: 'most-decided' }),
    },
    [
      ['Distributors', 6, 820, 140, 0, 6, 0],
      ['Independent distributors', 9, 90, 210, 15, 7, 45],
      ['Suppliers', 22, 1400, 1250, 80, 19, 120],
      ['Distributed generators', 5, 0, 0, 0, 0, 60],
    ],
  ),
  motion(
    'entitled',
    {
      name: 'Two thirds of all who may vote',
      source: 'an ordinary rule for changing a constitution',
      threshold: { fraction: twoThirds, strict: false, base: 'entitled' },
    },
    [['Members', 24, 15, 2, 3]],
  ),
  choice(
    'choose-one',
    {
      name: 'Choose one, most votes win',
      source: 'SEC elections: one vote for each Voting Group',
      form: { kind: 'choose', most: 1 },
      tie: 'casting-vote',
    },
    {
      seats: '3',
      options: 'Asha Rao\nBen Cole\nCarys Wynn\nDee Fox',
      ballots: '14 × Asha Rao\n11 × Ben Cole\n9 × Carys Wynn\n6 × Dee Fox\n2 × blank',
    },
  ),
  choice(
    'approval',
    {
      name: 'Approval: as many as you like',
      source: 'approval voting',
      form: { kind: 'approval' },
      tie: 'run-off',
    },
    {
      seats: '1',
      options: 'Leeds\nCardiff\nGlasgow',
      ballots: '9 × Leeds, Cardiff\n7 × Glasgow\n5 × Cardiff, Glasgow\n3 × Leeds',
    },
  ),
  choice(
    'instant-run-off',
    {
      name: 'Instant run-off for one seat',
      source: 'the alternative vote',
      form: { kind: 'ranked', count: 'instant-run-off' },
      tie: 'lot',
    },
    {
      seats: '1',
      options: 'Asha Rao\nBen Cole\nCarys Wynn',
      ballots:
        '9 × Asha Rao > Carys Wynn\n8 × Ben Cole > Carys Wynn > Asha Rao\n5 × Carys Wynn > Ben Cole\n1 × blank',
    },
  ),
  choice(
    'scottish-stv',
    {
      name: 'Single transferable vote (Scottish)',
      source: 'Scottish Local Government Elections Order 2007, rules 45 to 52',
      form: { kind: 'ranked', count: 'scottish-stv' },
      tie: 'lot',
    },
    {
      seats: '2',
      options: 'Asha Rao\nBen Cole\nCarys Wynn\nDee Fox',
      ballots:
        '16 × Asha Rao > Ben Cole\n7 × Asha Rao > Carys Wynn\n9 × Ben Cole > Carys Wynn\n8 × Carys Wynn\n5 × Dee Fox > Carys Wynn > Ben Cole',
    },
  ),
];

/** The one with that id, or the first. */
export function presetOf(id: string): Preset {
  const [first] = PRESETS;
  const found = PRESETS.find((preset) => preset.id === id) ?? first;
  if (found === undefined) throw new Error('there is no rule set to begin with');
  return found;
}
