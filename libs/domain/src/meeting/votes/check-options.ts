/** The options of a vote that is to be opened: enough, named readably, and no two that a voter could mix up. */
import type { ElectionOption } from '../../election/ballot-paper.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import type { VoteForm } from '../../rule-set/vote-form.js';
import { READABLE_LINE } from '../../value/readable-text.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { findLookAlikes } from '../../vote/look-alike.js';
import type { NewOption } from '../meeting-command.js';

export const MOST_OPTIONS = 50;
const NAME_LIMIT = 120;

function refuseOptions(code: string, sentence: string): Result<never> {
  return refuse('invalid', code, sentence, 'options');
}

function checkName(name: string, number: number): Result<string> {
  const kept = name.normalize('NFC').trim();
  if (kept === '') {
    return refuseOptions(
      'option-without-name',
      `Option ${number} has no name. Write one, or take the option out.`,
    );
  }
  if (kept.length > NAME_LIMIT) {
    const sentence = `The name of option ${number} is longer than ${NAME_LIMIT} characters. Shorten it.`;
    return refuseOptions('option-too-long', sentence);
  }
  if (READABLE_LINE.test(kept)) return accept(kept);
  const sentence = `The name of option ${number} holds a character that cannot be seen. Type it again instead of pasting it.`;
  return refuseOptions('text-unreadable', sentence);
}

function nameAll(options: readonly NewOption[], newId: () => string): Result<ElectionOption[]> {
  const named: ElectionOption[] = [];
  for (const [at, { id, name }] of options.entries()) {
    const checked = checkName(name, at + 1);
    if (!checked.ok) return checked;
    named.push({ id: id ?? newId(), name: checked.value });
  }
  return accept(named);
}

function sayAlike([one, other]: readonly [string, string]): string {
  return one === other
    ? `“${one}” stands on the list twice. Take one out, or name them so that a voter can tell them apart.`
    : `“${one}” and “${other}” look alike on a ballot. Name one of them otherwise.`;
}

/** The names of the ballot paper under their ids, in their order. */
export function checkPaperNames(
  options: readonly NewOption[],
  newId: () => string,
): Result<readonly ElectionOption[]> {
  if (options.length < 2 || options.length > MOST_OPTIONS) {
    return refuseOptions('options-count', `Give 2 to ${MOST_OPTIONS} options; there are ${options.length}.`);
  }
  const named = nameAll(options, newId);
  if (!named.ok) return named;
  if (new Set(named.value.map(({ id }) => id)).size < named.value.length) {
    return refuseOptions('option-twice', 'Two options have the same id.');
  }
  const alike = findLookAlikes(named.value.map(({ name }) => name));
  return alike === null ? named : refuseOptions('options-look-alike', sayAlike(alike));
}

/** True under the one way of counting that elects one and no more. */
export function electsOne(form: VoteForm): boolean {
  return form.kind === 'ranked' && form.count === 'instant-run-off';
}

/** How many of so many options are elected. */
export function checkSeats(form: VoteForm, seats: number, options: number): Result<null> {
  const most = electsOne(form) ? 1 : options;
  if (Number.isSafeInteger(seats) && seats >= 1 && seats <= most) return accept(null);
  const sentence =
    most === 1
      ? 'This way of counting elects one. Give 1 as the number to elect.'
      : `Give the number to elect in whole figures, from 1 to ${most}, the number of options.`;
  return refuse('invalid', 'seats-invalid', sentence, 'seats');
}

/** The options under their ids, in the order of the paper; none for a proposal. */
export function checkOptions(
  { form }: RuleSet,
  options: readonly NewOption[],
  seats: number,
  newId: () => string,
): Result<readonly ElectionOption[]> {
  if (form.kind === 'motion') {
    if (options.length === 0 && seats === 1) return accept([]);
    return refuseOptions(
      'options-not-asked',
      'These rules put a proposal to the vote. Leave the options out.',
    );
  }
  const named = checkPaperNames(options, newId);
  if (!named.ok) return named;
  const seated = checkSeats(form, seats, options.length);
  return seated.ok ? named : seated;
}
