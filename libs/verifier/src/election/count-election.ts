/** Counts a vote on options by the form of its paper. */
import { countCrosses, type CrossCount } from './crosses.js';
import type { Paper } from './paper.js';
import type { Ballots } from './piles.js';
import { countRunOff, type RunOffCount } from './run-off.js';
import { countStv, type StvCount } from './stv.js';

export type ElectionCount =
  | (CrossCount & { readonly kind: 'choices' })
  | (RunOffCount & { readonly kind: 'instant-run-off' })
  | (StvCount & { readonly kind: 'scottish-stv' });

/** The count; `lot` is the options in the order in which lots were drawn, empty where none were. */
export function countElection(
  { form, options, seats }: Paper,
  ballots: Ballots,
  lot: readonly number[],
): ElectionCount {
  if (form.kind === 'instant-run-off')
    return { kind: form.kind, ...countRunOff(options.length, ballots, lot) };
  if (form.kind === 'scottish-stv')
    return { kind: form.kind, ...countStv(options.length, seats, ballots, lot) };
  return { kind: 'choices', ...countCrosses(options.length, seats, ballots) };
}
