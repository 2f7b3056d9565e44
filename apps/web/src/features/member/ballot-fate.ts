/** What became of a ballot that was on the page when something else interfered: another window of the same person, or the end of the session. */
import { formatTime } from '../../ui/format.js';
import type { SeatBallot } from './seat-ballot.js';
import type { Draft } from './use-ballot-box.js';

/** True when a choice made here, and not sent from here, was overtaken by a ballot from elsewhere. */
export function isOvertaken(standing: SeatBallot, { answer, isChanging, isSent }: Draft): boolean {
  return standing.kind === 'recorded' && answer !== null && !isChanging && !isSent;
}

/** Says what stands for a place (" for Network seat 1") without saying how it voted; null when the seat has no ballot to give. */
export function sayFate(forWhom: string, standing: SeatBallot, { answer }: Draft): string | null {
  switch (standing.kind) {
    case 'recorded': {
      const at =
        standing.ballot === null ? '' : ` at ${formatTime(standing.ballot.at, { hasSeconds: true })}`;
      const change = answer === null ? '' : ' What you chose after it was not sent.';
      return `Your vote${forWhom} was recorded${at} and stands.${change}`;
    }
    case 'to-cast':
      return answer === null
        ? `No vote${forWhom} was sent.`
        : `Your vote${forWhom} was not sent: you had chosen and not yet cast.`;
    case 'under-way':
      return `Your vote${forWhom} was on its way. Sign in again to see whether it arrived.`;
    case 'recused':
    case 'not-seated':
    case 'not-on-roll':
    case 'not-voted':
    case 'declared':
      return null;
  }
}
