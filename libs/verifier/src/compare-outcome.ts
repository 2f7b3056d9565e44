/** Holds the outcome that was declared against the one counted here, figure by figure. */
import type { CategoryCount, Count } from './count.js';
import type { Fields } from './fields.js';
import { check } from './not-verified.js';
import type { Quorum } from './quorum.js';
import { METHODS, type Rule } from './rule.js';
import { STANDINGS, type Tally } from './tally.js';

function compareTally(declared: Fields, counted: Tally, of: string): void {
  for (const standing of STANDINGS) {
    const said = declared.count(standing);
    check(
      said === counted[standing],
      `the declaration says ${said} ${standing} ${of}, the ballots say ${counted[standing]}`,
    );
  }
}

function compareCategory(declared: Fields, counted: CategoryCount): void {
  const { id, name, seats, tally, lean } = counted;
  check(
    declared.text('constituencyId') === id && declared.text('name') === name,
    `${name} is declared as another`,
  );
  check(declared.count('seats') === seats, `${name} has ${seats} seats, not ${declared.count('seats')}`);
  compareTally(declared.object('tally'), tally, `in ${name}`);
  const said = declared.text('outcome');
  check(said === lean, `the declaration says "${said}" for ${name}, the count says "${lean}"`);
}

/** Ends the checking at the first figure of the declared outcome that the count does not give. */
export function compareOutcome(declared: Fields, counted: Count, rule: Rule): void {
  compareTally(declared.object('total'), counted.total, 'in all');
  const categories = declared.objects('categories');
  check(
    categories.length === counted.categories.length,
    'the declaration has other categories than the rule set',
  );
  counted.categories.forEach((category, at) => {
    const said = categories[at];
    if (said !== undefined) compareCategory(said, category);
  });
  check(
    declared.count('categoriesApproving') === counted.approving,
    'other categories approve than were declared',
  );
  check(
    declared.count('categoriesRejecting') === counted.rejecting,
    'other categories reject than were declared',
  );
  check(declared.text('method') === rule.method, 'the outcome was declared by another counting rule');
  const byMethod = declared.object('verdictByMethod');
  for (const method of METHODS) {
    const [said, is] = [byMethod.text(method), counted.verdictByMethod[method]];
    check(said === is, `the declaration says "${said}" ${method}, the count says "${is}"`);
  }
  const [said, is] = [declared.text('verdict'), counted.verdictByMethod[rule.method]];
  check(said === is, `the declaration says "${said}", the count says "${is}"`);
}

/** Ends the checking when the declared quorum is not the one that the attendance gives. */
export function compareQuorum(declared: Fields, counted: Quorum, when: string): void {
  const { met, present, inPost, needed } = counted;
  const said = `${declared.count('present')} of ${declared.count('inPost')}, ${declared.count('needed')} needed`;
  const is = `${present} of ${inPost}, ${needed} needed`;
  check(said === is, `the quorum at the ${when} was ${is}, not ${said}`);
  check(
    declared.flag('met') === met,
    `the quorum at the ${when} was ${met ? '' : 'not '}met, against the declaration`,
  );
}
