/** What a step of a claim is in an inbox and a mail. What was spent, and on what, stands on the page alone. */
import { asSentence, CLAIM_STATE_WORDS, type ClaimStep, sayClaimStep } from '@quorate/domain';
import type { KeptClaim } from './claim-store.js';

export interface ClaimWords {
  readonly title: string;
  readonly more: readonly string[];
}

export function claimWords(
  { meeting }: KeptClaim,
  step: ClaimStep,
  claimant: string,
  sayDay: (day: string) => string,
): ClaimWords {
  if (step.type === 'submitted') {
    const title = `A claim for expenses of ${claimant} for ${meeting.title} waits for a decision`;
    return { title, more: ['Approve it, send it back or refuse it with a reason.'] };
  }
  const title = `Your claim for expenses for ${meeting.title} is ${CLAIM_STATE_WORDS[step.type].toLowerCase()}`;
  if (step.type === 'approved') return { title, more: [] };
  const said = asSentence(sayClaimStep(step, sayDay));
  return { title, more: [said, ...(step.type === 'sent-back' ? ['Change it and submit it again.'] : [])] };
}
