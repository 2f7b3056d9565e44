/** Settles a tie for the last seats by the rule that the rule set names, or says what is still awaited. */
import { assertNever } from '../value/assert-never.js';

/** More options with equal votes than seats left for them. */
export interface ElectionTie {
  /** In the order of the paper. */
  readonly tied: readonly string[];
  readonly seats: number;
  readonly votes: number;
}

/** The tie rule, with what was done under it: null until the chair has voted or the lots are drawn. */
export type TieRuling =
  | { readonly rule: 'status-quo' }
  | { readonly rule: 'run-off' }
  | { readonly rule: 'casting-vote'; readonly chosen: readonly string[] | null }
  | { readonly rule: 'lot'; readonly order: readonly string[] | null };

/** settled: the elected are named. none-elected: the status quo. The others wait for somebody to act. */
export type TieState = 'settled' | 'none-elected' | 'run-off' | 'awaits-casting-vote' | 'awaits-lot';

export interface SettledTie extends ElectionTie {
  readonly rule: TieRuling['rule'];
  readonly state: TieState;
  /** Of the tied, those whom the rule elected. */
  readonly elected: readonly string[];
}

function isAnswer({ tied, seats }: ElectionTie, chosen: readonly string[]): boolean {
  const ids = new Set(chosen);
  return ids.size === chosen.length && ids.size === seats && chosen.every((id) => tied.includes(id));
}

/** The tie with what its rule makes of it; a casting vote or a lot that does not answer the tie is a bug. */
export function settleTie(tie: ElectionTie, ruling: TieRuling): SettledTie {
  const { rule } = ruling;
  switch (ruling.rule) {
    case 'status-quo':
      return { ...tie, rule, state: 'none-elected', elected: [] };
    case 'run-off':
      return { ...tie, rule, state: 'run-off', elected: [] };
    case 'casting-vote': {
      const { chosen } = ruling;
      if (chosen === null) return { ...tie, rule, state: 'awaits-casting-vote', elected: [] };
      if (!isAnswer(tie, chosen))
        throw new Error('the casting vote does not name as many of the tied as seats');
      return { ...tie, rule, state: 'settled', elected: tie.tied.filter((id) => chosen.includes(id)) };
    }
    case 'lot': {
      const { order } = ruling;
      if (order === null) return { ...tie, rule, state: 'awaits-lot', elected: [] };
      const drawn = order.filter((id) => tie.tied.includes(id));
      const elected = drawn.slice(0, tie.seats);
      if (new Set(drawn).size !== tie.tied.length) throw new Error('the lot does not order the tied');
      return { ...tie, rule, state: 'settled', elected };
    }
    default:
      return assertNever(ruling);
  }
}
