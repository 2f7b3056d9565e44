/** The answers that came out of a box. Each has one writing only, so that no ballot can be marked by the way it is written. */
import type { BallotForm } from '../ballot-form.js';
import { canonical } from '../canonical-json.js';
import { Fields } from '../fields.js';
import type { Entry } from '../journal.js';
import { check, fail } from '../not-verified.js';
import type { Account } from './account.js';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail('an answer from the box is not JSON');
  }
}

/** Options as on the paper, ranks in their order, keys sorted, nothing more. */
function isOneWriting(text: string, optionIds: readonly string[]): boolean {
  const answer = Fields.of(parsed(text), 'an answer from the box');
  const kind = answer.text('kind');
  const members = { motion: ['choice'], blank: [], chosen: ['optionIds'], ranked: ['ranks'] }[kind];
  if (members === undefined || Object.keys(answer.without('kind', ...members)).length > 0) return false;
  if (kind === 'chosen') {
    const marked = answer.texts('optionIds');
    if (canonical(optionIds.filter((id) => marked.includes(id))) !== canonical(marked)) return false;
  }
  if (kind === 'ranked') {
    const ranks = answer.objects('ranks');
    if (ranks.some((mark, at) => mark.count('rank') !== at + 1 || Object.keys(mark.without()).length !== 2))
      return false;
  }
  return canonical(answer.without()) === text;
}

/** The answers of each group as the scrutineers found them, in the order in which they stand. */
export function readAnswers<Said>(
  opened: Entry,
  accounts: readonly Account[],
  optionIds: readonly string[],
  { ofAnswer }: BallotForm<Said>,
): Map<string, Said[]> {
  const groups = opened.data.objects('groups');
  check(groups.length === accounts.length, 'other groups came out of the box than were declared');
  return new Map(
    groups.map((group, at) => {
      const texts = group.texts('answers');
      const figures = canonical(group.without('answers'));
      check(figures === canonical(accounts[at]), 'other figures came out of the box than were declared');
      check(texts.length === accounts[at]?.valid, 'there are not as many answers as valid papers');
      const sorted = texts.toSorted((one, other) => (one < other ? -1 : 1));
      check(
        sorted.join('\n') === texts.join('\n'),
        'the answers are not sorted, so their order could tell something',
      );
      check(
        texts.every((text) => isOneWriting(text, optionIds)),
        'an answer is written otherwise than it may be',
      );
      return [group.text('group'), texts.map((text) => ofAnswer(parsed(text), 1, 'an answer from the box'))];
    }),
  );
}
