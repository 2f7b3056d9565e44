/** The options of a vote that is to be opened: enough, named readably, and no two that a voter could mix up. */
import type { ElectionOption } from '../../election/ballot-paper.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { READABLE_LINE, SAY_UNREADABLE } from '../../value/readable-text.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { findLookAlikes } from '../../vote/look-alike.js';
import type { NewOption } from '../meeting-command.js';

export const MOST_OPTIONS = 50;
const NAME_LIMIT = 120;

function refuseOptions(code: string, sentence: string): Result<never> {
  return refuse('invalid', code, sentence, 'options');
}

function checkName(name: string): Result<string> {
  const kept = name.normalize('NFC').trim();
  if (kept === '') return refuseOptions('option-without-name', 'Give each option a name.');
  if (kept.length > NAME_LIMIT) {
    return refuseOptions('option-too-long', `The name of an option has at most ${NAME_LIMIT} characters.`);
  }
  return READABLE_LINE.test(kept) ? accept(kept) : refuseOptions('text-unreadable', SAY_UNREADABLE);
}

function nameAll(options: readonly NewOption[], newId: () => string): Result<ElectionOption[]> {
  const named: ElectionOption[] = [];
  for (const { id, name } of options) {
    const checked = checkName(name);
    if (!checked.ok) return checked;
    named.push({ id: id ?? newId(), name: checked.value });
  }
  return accept(named);
}

function checkSeats({ form }: RuleSet, seats: number, options: number): Result<null> {
  const most = form.kind === 'ranked' && form.count === 'instant-run-off' ? 1 : options;
  if (Number.isSafeInteger(seats) && seats >= 1 && seats <= most) return accept(null);
  const sentence =
    most === 1
      ? 'This way of counting elects one. Give 1 as the number to elect.'
      : `Give a number to elect from 1 to ${most}, the number of options.`;
  return refuse('invalid', 'seats-invalid', sentence, 'seats');
}

/** The options under their ids, in the order of the paper; none for a proposal. */
export function checkOptions(
  ruleSet: RuleSet,
  options: readonly NewOption[],
  seats: number,
  newId: () => string,
): Result<readonly ElectionOption[]> {
  if (ruleSet.form.kind === 'motion') {
    if (options.length === 0 && seats === 1) return accept([]);
    return refuseOptions(
      'options-not-asked',
      'These rules put a proposal to the vote. Leave the options out.',
    );
  }
  if (options.length < 2 || options.length > MOST_OPTIONS) {
    return refuseOptions('options-count', `Give 2 to ${MOST_OPTIONS} options; there are ${options.length}.`);
  }
  const named = nameAll(options, newId);
  if (!named.ok) return named;
  if (new Set(named.value.map(({ id }) => id)).size < named.value.length) {
    return refuseOptions('option-twice', 'Two options have the same id.');
  }
  const alike = findLookAlikes(named.value.map(({ name }) => name));
  if (alike !== null) {
    const sentence = `“${alike[0]}” and “${alike[1]}” look alike on a ballot. Name one of them otherwise.`;
    return refuseOptions('options-look-alike', sentence);
  }
  const seated = checkSeats(ruleSet, seats, options.length);
  return seated.ok ? named : seated;
}
