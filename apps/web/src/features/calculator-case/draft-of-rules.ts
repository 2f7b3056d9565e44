/** A rule set as it stands in the fields of the calculator, with the figures of a counted vote where there are any. */
import { isWeighed, type Outcome, type RuleSet, type WholeFraction } from '@quorate/domain';
import { emptyCategory, type CalculatorDraft, type CategoryDraft } from './calculator-draft.js';

function yesNo(isSo: boolean): 'yes' | 'no' {
  return isSo ? 'yes' : 'no';
}

/** "2/3", or "more than 1/2" where the text alone must say which. */
function fractionText({ numerator, denominator }: WholeFraction, strict = false): string {
  return `${strict ? '>' : ''}${numerator}/${denominator}`;
}

function wayOf({ counting }: RuleSet): Pick<CalculatorDraft, 'way' | 'unit'> {
  if (counting.kind === 'share') return { way: 'share', unit: 'weight' };
  return { way: counting.kind === 'whole' ? 'whole' : counting.carriedBy, unit: counting.unit };
}

function formOf({
  form,
}: RuleSet): Pick<CalculatorDraft, 'form' | 'words' | 'abstain' | 'sendBack' | 'most'> {
  const none = { words: 'approve-reject', abstain: 'yes', sendBack: 'no', most: '1' } as const;
  switch (form.kind) {
    case 'motion':
      return {
        form: 'motion',
        words: form.words,
        abstain: yesNo(form.abstain),
        sendBack: yesNo(form.sendBack),
        most: '1',
      };
    case 'choose':
      return { ...none, form: 'choose', most: String(form.most) };
    case 'approval':
      return { ...none, form: 'approval' };
    case 'ranked':
      return { ...none, form: form.count };
  }
}

function rolesOf({ quorum }: RuleSet): CalculatorDraft['roles'] {
  const [chair, secretary] = [
    quorum.rolesPresent.includes('chair'),
    quorum.rolesPresent.includes('secretary'),
  ];
  if (chair) return secretary ? 'both' : 'chair';
  return secretary ? 'secretary' : 'none';
}

function rulesOfCategory({ counting, quorum }: RuleSet, id: string): Partial<CategoryDraft> {
  const own =
    counting.kind === 'by-category'
      ? counting.thresholds.find((one) => one.constituencyId === id)
      : undefined;
  const cap = counting.kind === 'share' ? counting.caps.find((one) => one.constituencyId === id) : undefined;
  const minimum = quorum.minimumByConstituency.find((one) => one.constituencyId === id)?.minimum ?? 0;
  return {
    threshold: own === undefined ? '' : fractionText(own.threshold.fraction, own.threshold.strict),
    cap: cap === undefined ? '' : fractionText(cap.most),
    minimum: minimum === 0 ? '' : String(minimum),
  };
}

function figuresOfCategory(
  { counting }: RuleSet,
  outcome: Outcome | null,
  id: string,
): Partial<CategoryDraft> {
  const counted = outcome?.categories.find(({ constituencyId }) => constituencyId === id);
  if (counted === undefined) return {};
  const { tally, seats } = counted;
  const there = outcome?.quorumAtClose.constituencies.find(({ constituencyId }) => constituencyId === id);
  return {
    seats: String(seats),
    approve: String(tally.approve),
    reject: String(tally.reject),
    abstain: String(tally.abstain),
    sendBack: String(tally['send-back']),
    notVoted: String(tally['not-voted']),
    recused: String(tally.recused),
    absent: String(isWeighed(counting) ? tally.absent + tally.recused : tally.absent),
    present: String(there?.present ?? seats),
  };
}

/** The fields that hold the rule set; what it does not say about a count is left out. */
export function draftOfRules(ruleSet: RuleSet, outcome: Outcome | null = null): CalculatorDraft {
  const { threshold, quorum, tie, name, source, constituencies } = ruleSet;
  return {
    ...wayOf(ruleSet),
    ...formOf(ruleSet),
    ...{ name, source, tie, roles: rolesOf(ruleSet), rolesThere: 'yes' },
    fraction: fractionText(threshold.fraction),
    strict: yesNo(threshold.strict),
    base: threshold.base,
    quorumFraction: quorum.fractionInPost === null ? '' : fractionText(quorum.fractionInPost),
    quorumStrict: yesNo(quorum.strict),
    quorumCount: quorum.count === null ? '' : String(quorum.count),
    recusedCount: yesNo(quorum.recusedCount),
    ...{ seats: '1', options: '', ballots: '', lot: '' },
    categories: constituencies.map(({ id, name: category }) => ({
      ...emptyCategory(category),
      ...rulesOfCategory(ruleSet, id),
      ...figuresOfCategory(ruleSet, outcome, id),
    })),
  };
}
