/** The result of an election in one sentence, for the result page, the chair to read out and the minutes. */
import { assertNever } from '../value/assert-never.js';
import { sayList, sayNumber } from '../value/plain-english.js';
import type { ElectionOption } from './ballot-paper.js';
import type { ChoicesOutcome } from './count-choices.js';
import type { InstantRunOffOutcome } from './count-instant-run-off.js';
import type { SettledTie } from './settle-tie.js';
import type { StvOutcome } from './stv-outcome.js';

export type ElectionOutcome = ChoicesOutcome | InstantRunOffOutcome | StvOutcome;

/** The names of the given ids, in the order of the ids. */
export function namesOf(options: readonly ElectionOption[], optionIds: readonly string[]): string[] {
  const names = new Map(options.map(({ id, name }) => [id, name]));
  return optionIds.map((id) => names.get(id) ?? id);
}

/** "one seat", "two seats". */
export function saySeats(seats: number): string {
  return `${sayNumber(seats)} ${seats === 1 ? 'seat' : 'seats'}`;
}

function sayTie(options: readonly ElectionOption[], { tied, seats, state }: SettledTie): string | null {
  const level = `${sayList(namesOf(options, tied))} tie for ${saySeats(seats)}`;
  switch (state) {
    case 'settled':
      return null;
    case 'none-elected':
      return `${level}, so none of them is elected`;
    case 'run-off':
      return `${level} and go to a run-off`;
    case 'awaits-casting-vote':
      return `${level}, for the chair to decide`;
    case 'awaits-lot':
      return `${level}, for the lot to decide`;
    default:
      return assertNever(state);
  }
}

/** What is not decided yet, or decided against everybody; null where the result is whole. */
function stillOpen(outcome: ElectionOutcome): string | null {
  if (outcome.kind === 'choices') return outcome.tie === null ? null : sayTie(outcome.options, outcome.tie);
  if (outcome.lotNeeded === null) return null;
  const tied = sayList(namesOf(outcome.options, outcome.lotNeeded.tied));
  return `the count stands still until a lot is drawn between ${tied}`;
}

function sayOthers({ options, seats, elected }: ElectionOutcome): string | null {
  const not = options.filter(({ id }) => !elected.includes(id)).map(({ name }) => name);
  if (not.length > 0) return `${sayList(not)} ${not.length === 1 ? 'is' : 'are'} not`;
  const empty = seats - elected.length;
  return empty === 0 ? null : `${saySeats(empty)} ${empty === 1 ? 'stays' : 'stay'} empty`;
}

/** "Asha Rao and Ben Cole are elected; Dee Fox is not." */
export function electionSentence(outcome: ElectionOutcome): string {
  const { options, elected } = outcome;
  const open = stillOpen(outcome);
  if (elected.length === 0) return `Nobody is elected: ${open ?? 'no ballot names anybody'}.`;
  const named = `${sayList(namesOf(options, elected))} ${elected.length === 1 ? 'is' : 'are'} elected`;
  const rest = open ?? sayOthers(outcome);
  return rest === null ? `${named}.` : `${named}; ${rest}.`;
}
