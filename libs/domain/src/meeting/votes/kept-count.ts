/** A count that is the scrutineers' alone until it is declared, and what an officer knows of it meanwhile. */
import { type AwaitedAct, awaitedAct } from '../../vote/awaited-act.js';
import type { Vote } from '../meeting-state.js';
import { ROLL_CALL_READERS } from './roll-call.js';

/** True where the rules show answers to scrutineers alone, of a proposal: whoever breaks a tie between names must know them. */
export function isCountKept({ ruleSet, hands, form }: Pick<Vote, 'ruleSet' | 'hands' | 'form'>): boolean {
  if (ruleSet === null || hands !== null || form.kind !== 'motion') return false;
  return ROLL_CALL_READERS[ruleSet.visibility] === 'scrutineers';
}

/** The act that a closed vote waits for before it is declared, as far as the reader is told. */
export function awaitedOf({ outcome, awaits }: Pick<Vote, 'outcome' | 'awaits'>): AwaitedAct | null {
  return outcome === null ? awaits : awaitedAct(outcome);
}
