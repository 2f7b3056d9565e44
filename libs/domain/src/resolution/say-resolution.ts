/** The words that go with a resolution wherever it stands, as the Act wants them. */
import { ukDate } from '../calendar/uk-time.js';
import type { VoteOutcome } from '../vote/vote-outcome.js';
import type { Resolution } from './resolution.js';
import type { ResolutionKind } from './resolution-rules.js';

/** "special resolution". */
export function sayKind(kind: ResolutionKind): string {
  return `${kind} resolution`;
}

/** "a special resolution". */
export function sayAKind({ kind }: Pick<Resolution, 'kind'>): string {
  return `${kind === 'ordinary' ? 'an' : 'a'} ${sayKind(kind)}`;
}

/** "To propose as a special resolution:", before its text. */
export function sayProposed({ kind }: Pick<Resolution, 'kind'>): string {
  return `To propose as ${sayAKind({ kind })}:`;
}

/** "The special resolution “New articles” was passed", as the Act calls it; null of any other question or outcome. */
export function sayPassed(
  resolution: Resolution | null,
  outcome: VoteOutcome,
  subject: string,
): string | null {
  const isPassed = outcome.kind === 'motion' && outcome.binding && outcome.verdict === 'approved';
  return resolution === null || !isPassed ? null : `${subject} was passed`;
}

/** That the company was told of it before, or has to be; null where it need not. */
export function saySpecialNotice({ matter, specialNoticeOn }: Resolution): string | null {
  if (matter === null || !matter.specialNotice) return null;
  return specialNoticeOn === null
    ? `Special notice is due (${matter.name}: ${matter.source}); when the company was given it is not recorded yet.`
    : `Special notice was given to the company on ${ukDate(specialNoticeOn)} (${matter.name}: ${matter.source}).`;
}
