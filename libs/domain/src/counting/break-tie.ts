/** Breaks a tie as the rule set says: by the Chair's casting vote, an act of its own, or by lot. */
import { accept, refuse, type Result } from '../value/refusal.js';
import { drawLot, type Sha256 } from './draw-lot.js';
import type { Outcome, TieSettlement } from './outcome.js';
import { outcomeSentence } from './outcome-sentence.js';

/** The lot between approving and rejecting a proposal, drawn from a seed. */
export function drawTie(seed: string, sha256: Sha256): TieSettlement {
  const [first] = drawLot(seed, ['approve', 'reject'], sha256);
  return { kind: 'lot', seed, choice: first === 'approve' ? 'approve' : 'reject' };
}

/** The outcome with its tie broken; refused where nothing is tied, where it is settled, or where another way is the rule. */
export function breakTie(outcome: Outcome, settledBy: TieSettlement): Result<Outcome> {
  const { tie } = outcome;
  if (tie === null) return refuse('conflict', 'not-tied', 'This vote is not tied. Its outcome stands.');
  if (tie.settledBy !== null) {
    return refuse('conflict', 'tie-settled', 'The tie is broken already. The outcome stands.');
  }
  if (tie.rule !== settledBy.kind) {
    const sentence = 'The rules of this vote break a tie in another way, or not at all.';
    return refuse('conflict', 'tie-rule-other', sentence);
  }
  const verdict = settledBy.choice === 'approve' ? 'approved' : 'rejected';
  const settled = { ...outcome, verdict, reason: null, tie: { ...tie, settledBy } } as const;
  return accept({ ...settled, sentence: outcomeSentence(settled) });
}

/** The same where it is known that the settlement answers the tie; null while nobody settled it. */
export function withTieBroken(outcome: Outcome, settledBy: TieSettlement | null): Outcome {
  if (settledBy === null) return outcome;
  const broken = breakTie(outcome, settledBy);
  if (!broken.ok) throw new Error(broken.refusal.sentence);
  return broken.value;
}
