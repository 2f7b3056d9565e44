/** How the outcome of a secret vote was come to, as its declaration says it: figures and names, no answers. */
import type { SecretResult, SecretRound } from '../../secret-vote/secret-round.js';

/** The result of a round whose box is opened and confirmed. */
export function secretResultOf({
  threshold,
  scrutineers,
  noticeHash,
  box,
  opened,
}: SecretRound): SecretResult {
  if (noticeHash === null || box === null || opened === null)
    throw new Error('a box that nobody opened has no result');
  return {
    noticeHash,
    threshold,
    ...box,
    groups: opened.map(({ answers: _answers, ...figures }) => figures),
    scrutineers: scrutineers.map(({ name }) => name),
    confirmedBy: scrutineers.filter(({ hasConfirmed }) => hasConfirmed).map(({ name }) => name),
  };
}
