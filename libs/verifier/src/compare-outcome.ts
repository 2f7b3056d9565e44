/** Holds the outcome that was declared against the one counted here, figure by figure. */
import { canonical } from './canonical-json.js';
import type { CategoryCount, Count, Verdict } from './count.js';
import type { Fields } from './fields.js';
import { check } from './not-verified.js';
import { METHODS, type Method } from './readings.js';
import type { Rule } from './rule.js';
import { percentOf, type Shares } from './shares.js';
import { type Amounts, STANDINGS } from './amounts.js';
import { baseOf, neededOf, type Threshold } from './threshold.js';

/** What an outcome repeats of its rule set. */
const REPEATED = ['counting', 'electorate', 'binding'] as const;

function compareTally(declared: Fields, counted: Amounts, of: string): void {
  for (const standing of STANDINGS) {
    const said = declared.count(standing);
    const is = counted[standing];
    check(
      BigInt(said) === is,
      `the declaration says ${said} ${standing} ${of}, the ballots say ${is.toString()}`,
    );
  }
}

function compareTest(declared: Fields, tally: Amounts, threshold: Threshold, of: string): void {
  const test = declared.object('test');
  const base = baseOf(tally, threshold);
  const needed = neededOf(base, threshold);
  const holds = BigInt(test.count('of')) === base && BigInt(test.count('needed')) === needed;
  check(holds, `the threshold ${of} is ${needed.toString()} of ${base.toString()}, not as declared`);
  check(test.value('margin') === Number(tally.approve - needed), `the margin ${of} is not as declared`);
}

function compareCategory(declared: Fields, counted: CategoryCount): void {
  const { id, name, seats, tally, threshold, lean } = counted;
  check(
    declared.text('constituencyId') === id && declared.text('name') === name,
    `${name} is declared as another`,
  );
  check(declared.count('seats') === seats, `${name} has ${seats} seats, not ${declared.count('seats')}`);
  compareTally(declared.object('tally'), tally, `in ${name}`);
  compareTest(declared, tally, threshold, `in ${name}`);
  const said = declared.text('outcome');
  check(said === lean, `the declaration says "${said}" for ${name}, the count says "${lean}"`);
}

function compareCategories(declared: Fields, { categories }: Count): void {
  const said = declared.objects('categories');
  check(said.length === categories.length, 'the declaration has other categories than the rule set');
  categories.forEach((category, at) => {
    const one = said[at];
    if (one !== undefined) compareCategory(one, category);
  });
  const having = (lean: string): number => categories.filter((category) => category.lean === lean).length;
  check(
    declared.count('categoriesApproving') === having('approve'),
    'other categories approve than were declared',
  );
  check(
    declared.count('categoriesRejecting') === having('reject'),
    'other categories reject than were declared',
  );
  const sendingBack = declared.count('categoriesSendingBack');
  check(sendingBack === having('send-back'), 'other categories send back than were declared');
}

function compareShares(declared: Fields, shares: Shares | null, threshold: Threshold): void {
  check(declared.has('shares') === (shares !== null), 'shares were declared, or not, against the rule');
  if (shares === null) return;
  const { amounts, whole, held } = shares;
  const said = declared.object('shares');
  const figures: Readonly<Record<string, bigint>> = {
    approve: amounts.approve,
    reject: amounts.reject,
    abstain: amounts.abstain,
    sendBack: amounts['send-back'],
    of: baseOf(amounts, threshold),
  };
  for (const [name, amount] of Object.entries(figures)) {
    check(
      said.text(name) === percentOf(amount, whole),
      `the share "${name}" is ${percentOf(amount, whole)} %`,
    );
  }
  const lines = held.map(({ id, amount, capped }) => ({
    constituencyId: id,
    share: percentOf(amount, whole),
    capped,
  }));
  check(canonical(said.value('held')) === canonical(lines), 'what each category holds is not as declared');
}

function compareReadings(declared: Fields, readings: Readonly<Record<Method, Verdict>> | null): void {
  if (!declared.has('verdictByMethod'))
    return check(readings === null, 'the other readings were not declared');
  if (readings === null) return;
  for (const method of METHODS) {
    const [said, is] = [declared.object('verdictByMethod').text(method), readings[method]];
    check(said === is, `the declaration says "${said}" ${method}, the count says "${is}"`);
  }
}

/** Ends the checking at the first figure of the declared outcome that the count does not give. */
export function compareOutcome(
  declared: Fields,
  ruleSet: Fields,
  rule: Rule,
  counted: Count,
  readings: Readonly<Record<Method, Verdict>> | null,
): void {
  check(declared.text('kind') === 'motion', 'the outcome of a proposal was declared as that of another vote');
  for (const name of REPEATED) {
    const isSame = canonical(declared.value(name) ?? null) === canonical(ruleSet.value(name) ?? null);
    check(isSame, `the outcome was declared by another ${name} than that of the rule set`);
  }
  const inItsWords = declared.text('words') === ruleSet.object('form').text('words');
  check(inItsWords, 'the outcome was declared in other words than those of the ballot');
  compareTally(declared.object('total'), counted.total, 'in all');
  compareTest(declared, counted.total, rule.threshold, 'in all');
  compareCategories(declared, counted);
  compareShares(declared, counted.shares, rule.threshold);
  compareReadings(declared, readings);
}
