/** What the calculator is asked, read from its fields; or every field that cannot be read, with a sentence. */
import type {
  CalculatorCase,
  CalculatorPresence,
  CalculatorVotes,
  CategoryTally,
  RuleSet,
} from '@quorate/domain';
import { QUORUM_ROLES } from '@quorate/domain';
import { BETWEEN_OPTIONS, readBallotLines, readOptions } from './ballot-lines.js';
import { isWeighedDraft, type CalculatorDraft, type CategoryDraft } from './calculator-draft.js';
import { type Faults, readCount } from './read-fields.js';
import { categoryId, rulesOfDraft } from './rules-of-draft.js';

export interface ReadCase {
  /** Null while a field cannot be read. */
  readonly asked: CalculatorCase | null;
  /** Sentences by field; the fields of a category carry its place: "approve 2". */
  readonly faults: ReadonlyMap<string, string>;
}

const COUNTS = ['approve', 'reject', 'abstain', 'sendBack', 'notVoted', 'recused', 'absent'] as const;
type Count = (typeof COUNTS)[number];

function countsOf(
  draft: CalculatorDraft,
  category: CategoryDraft,
  at: number,
  faults: Faults,
): Record<Count, number> {
  const isAsked = (field: Count): boolean =>
    !(
      (field === 'recused' && isWeighedDraft(draft)) ||
      (field === 'absent' && !isWeighedDraft(draft)) ||
      (field === 'abstain' && draft.abstain === 'no') ||
      (field === 'sendBack' && draft.sendBack === 'no')
    );
  const read = (field: Count): number =>
    isAsked(field) ? readCount(category[field], `${field} ${at}`, 0, faults) : 0;
  return Object.fromEntries(COUNTS.map((field) => [field, read(field)])) as Record<Count, number>;
}

/** By heads, whoever has a place and is not counted is absent; by weight that cannot be known and has a field. */
function tallyOf(draft: CalculatorDraft, category: CategoryDraft, at: number, faults: Faults): CategoryTally {
  const weighed = isWeighedDraft(draft);
  const counts = countsOf(draft, category, at, faults);
  const there = COUNTS.reduce((sum, field) => (field === 'absent' ? sum : sum + counts[field]), 0);
  const seats =
    category.seats.trim() === '' && !weighed ? there : readCount(category.seats, `seats ${at}`, 0, faults);
  if (!weighed && there > seats) {
    faults.set(
      `seats ${at}`,
      `The counts of ${category.name || 'this category'} come to ${there}, and it has ${seats} places.`,
    );
  }
  const { approve, reject, abstain, recused } = counts;
  const absent = weighed ? counts.absent : Math.max(0, seats - there);
  const tally = {
    approve,
    reject,
    abstain,
    'send-back': counts.sendBack,
    'not-voted': counts.notVoted,
    recused,
    absent,
  };
  return { constituencyId: categoryId(at), seats, tally };
}

function presenceOf(
  draft: CalculatorDraft,
  tallies: readonly CategoryTally[],
  faults: Faults,
): CalculatorPresence {
  const weighed = isWeighedDraft(draft);
  const presences = tallies.map(({ constituencyId, seats: inPost, tally }, at) => {
    if (!weighed) {
      const present = inPost - tally.absent - tally.recused;
      return { constituencyId, inPost, present, recused: tally.recused };
    }
    const text = draft.categories[at]?.present ?? '';
    const present = text.trim() === '' ? inPost : readCount(text, `present ${at}`, 0, faults);
    if (present > inPost) faults.set(`present ${at}`, `There are ${inPost} places and no more.`);
    return { constituencyId, inPost, present, recused: 0 };
  });
  return { presences, rolesPresent: draft.rolesThere === 'yes' ? QUORUM_ROLES : [] };
}

function ballotsOf(draft: CalculatorDraft, { form }: RuleSet, faults: Faults): CalculatorVotes {
  const options = readOptions(draft.options);
  const isRanked = form.kind === 'ranked';
  if (options.some(({ name }) => BETWEEN_OPTIONS.test(name))) {
    faults.set('options', 'Leave out > and , in a name: they stand between names on a ballot.');
  }
  const read = readBallotLines(draft.ballots, isRanked, options);
  if (read.faults.length > 0) faults.set('ballots', read.faults.slice(0, 3).join(' '));
  const drawn = readBallotLines(draft.lot, true, options);
  const [order] = drawn.ballots;
  const lot = order?.answer.kind === 'ranked' ? order.answer.ranks.map(({ optionId }) => optionId) : [];
  if (
    drawn.faults.length > 0 ||
    drawn.ballots.length > 1 ||
    (lot.length > 0 && lot.length < options.length)
  ) {
    faults.set('lot', 'Write every option once, the first drawn first: A > B > C.');
  }
  const seats = readCount(draft.seats, 'seats', 1, faults);
  return { kind: 'ballots', options, seats, ballots: read.ballots, lot };
}

/** Reads the fields. */
export function caseOfDraft(draft: CalculatorDraft): ReadCase {
  const faults: Faults = new Map();
  const ruleSet = rulesOfDraft(draft, faults);
  if (draft.form !== 'motion') {
    const votes = ballotsOf(draft, ruleSet, faults);
    const asked = { ruleSet, votes, quorum: { atOpening: null, atClose: null } };
    return { asked: faults.size === 0 ? asked : null, faults };
  }
  const tallies = draft.categories.map((category, at) => tallyOf(draft, category, at, faults));
  const presence = presenceOf(draft, tallies, faults);
  const quorum = { atOpening: presence, atClose: presence };
  const asked: CalculatorCase = { ruleSet, votes: { kind: 'tallies', tallies }, quorum };
  return { asked: faults.size === 0 ? asked : null, faults };
}
