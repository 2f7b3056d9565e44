/** The acts that break a tie: the Chair's casting vote and the lot, each as it is given to the count. */
import type { DrawnName } from '../counting/draw-lot.js';
import type { TieSettlement } from '../counting/outcome.js';
import type { ElectionOption } from '../election/ballot-paper.js';
import { saySeats, namesOf } from '../election/election-sentence.js';
import type { TieRuling } from '../election/settle-tie.js';
import type { TieRule } from '../rule-set/rule-set.js';
import { sayList } from '../value/plain-english.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import type { VoteOutcome } from './vote-outcome.js';

/** For or against the proposal, or the tied options that get the seats. */
export type CastingVote =
  | { readonly kind: 'motion'; readonly choice: 'approve' | 'reject' }
  | { readonly kind: 'chosen'; readonly optionIds: readonly string[] };

/** A lot with all that is needed to draw it again; see docs/trust.md. */
export interface DrawnLot {
  /** Hex, 32 bytes; its SHA-256 stands in the journal since the vote opened. */
  readonly secret: string;
  /** Said in the room at the drawing. */
  readonly words: string;
  /** Hex: SHA-256 over the secret followed by the words. */
  readonly seed: string;
  /** The first drawn is first. */
  readonly drawn: readonly DrawnName[];
}

export type TieAct =
  | { readonly kind: 'casting-vote'; readonly answer: CastingVote }
  | { readonly kind: 'lot'; readonly lot: DrawnLot };

/** What is put into the lot of a vote: the two answers to a proposal, or the names of all options. */
export function namesInLot(options: readonly ElectionOption[]): string[] {
  return options.length === 0 ? ['approve', 'reject'] : options.map(({ name }) => name);
}

/** Option ids in the order in which their names were drawn. */
export function drawnIds(options: readonly ElectionOption[], { drawn }: DrawnLot): string[] {
  const ids = new Map(options.map(({ id, name }) => [name, id]));
  return drawn.flatMap(({ name }) => ids.get(name) ?? []);
}

/** How the act settles a proposal; null where nobody acted. */
export function settlementOf(act: TieAct | null): TieSettlement | null {
  if (act === null) return null;
  if (act.kind === 'lot') {
    const { seed, drawn } = act.lot;
    return { kind: 'lot', seed, choice: drawn[0]?.name === 'approve' ? 'approve' : 'reject' };
  }
  if (act.answer.kind !== 'motion') throw new Error('a casting vote among options was given on a proposal');
  return { kind: 'casting-vote', choice: act.answer.choice };
}

/** The rule for the last seats with what was done under it. */
export function rulingOf(rule: TieRule, options: readonly ElectionOption[], act: TieAct | null): TieRuling {
  if (rule === 'casting-vote') {
    const answer = act?.kind === 'casting-vote' ? act.answer : null;
    return { rule, chosen: answer?.kind === 'chosen' ? answer.optionIds : null };
  }
  if (rule === 'lot') return { rule, order: act?.kind === 'lot' ? drawnIds(options, act.lot) : null };
  return { rule };
}

/** The casting vote, when it answers the tie and nothing else. */
export function checkCastingVote(outcome: VoteOutcome, answer: CastingVote): Result<CastingVote> {
  if (outcome.kind === 'motion') {
    if (answer.kind === 'motion') return accept(answer);
    const sentence = 'This vote is on a proposal and has no options. Answer for or against.';
    return refuse('invalid', 'form-other', sentence, 'answer');
  }
  const { count } = outcome;
  const tie = count?.kind === 'choices' ? count.tie : null;
  if (count === null || tie === null) throw new Error('a casting vote was let through without a tie');
  const ids = answer.kind === 'chosen' ? answer.optionIds : [];
  const isWhole = new Set(ids).size === ids.length && ids.length === tie.seats;
  if (isWhole && ids.every((id) => tie.tied.includes(id))) return accept(answer);
  const names = sayList(namesOf(count.options, tie.tied));
  const sentence = `The tie is between ${names}, for ${saySeats(tie.seats)}. Name as many of them as there are seats.`;
  return refuse('invalid', 'casting-vote-other', sentence, 'answer');
}
