/** The annulment of a vote by two people in the words of every page: names to those who are given them, roles to the others. */
import { asSentence } from '../../value/as-sentence.js';
import { ukDate } from '../../calendar/uk-time.js';
import { sayPassed } from '../../resolution/say-resolution.js';
import { isResolvedInWriting } from '../writing/resolving.js';
import { sayVerdict } from '../../vote/say-outcome.js';
import type { Annulment, AnnulmentPart, AnnulmentRole } from './annulment.js';
import type { Vote } from '../meeting-state.js';

const ROLE_WORDS: Readonly<Record<AnnulmentRole, string>> = {
  secretary: 'the secretary',
  chair: 'the Chair',
  administrator: 'an administrator',
};

/** "Jo Secretary (the secretary)", or "the secretary". */
function sayPart({ role, by }: AnnulmentPart): string {
  return by === null ? ROLE_WORDS[role] : `${by.name} (${ROLE_WORDS[role]})`;
}

/** "Wrong roll. Proposed by the secretary, confirmed by the Chair.", or that it still waits for a second person. */
export function sayAnnulment({ reason, proposed, confirmed }: Annulment): string {
  const by = `Proposed by ${sayPart(proposed)}`;
  return confirmed === null
    ? `${asSentence(reason)} ${by}; it stands until another person confirms.`
    : `${asSentence(reason)} ${by}, confirmed by ${sayPart(confirmed)}.`;
}

/** True for a vote whose outcome was declared and does not count any more. */
export function isOutcomeAnnulled({ stage, declaredAt }: Pick<Vote, 'stage' | 'declaredAt'>): boolean {
  return stage === 'annulled' && declaredAt !== null;
}

/** True for a vote whose outcome was declared, also when it was annulled afterwards. */
export function wasDeclared({ declaredAt, outcome }: Pick<Vote, 'declaredAt' | 'outcome'>): boolean {
  return declaredAt !== null && outcome !== null;
}

/** The verdict on a vote as far as it is counted: what the Act calls a resolution that is passed or lapses, else as every outcome is said. */
export function sayVerdictOf(
  vote: Pick<Vote, 'resolution' | 'outcome' | 'ruleSet' | 'closedAt' | 'closesAt'>,
  subject: string,
): string | null {
  const { resolution, outcome, closedAt, closesAt } = vote;
  if (outcome === null) return null;
  const passed = sayPassed(resolution, outcome, subject);
  if (!isResolvedInWriting(vote)) return passed ?? sayVerdict(subject, outcome);
  if (passed !== null) return closedAt === null ? passed : `${passed} on ${ukDate(closedAt)}`;
  const lapsed = closesAt === null ? '' : ` at the end of ${ukDate(closesAt)}`;
  return `${subject} lapsed${lapsed} without the agreement that it needed`;
}

/** The heading of a declared vote: "MP188 is approved", or that this does not count any more; null before it is declared. */
export function resultHeading(vote: Vote, subject: string): string | null {
  const verdict = sayVerdictOf(vote, subject);
  if (vote.declaredAt === null || verdict === null) return null;
  return isOutcomeAnnulled(vote) ? `Annulled: “${verdict}” does not count` : verdict;
}

/** What is published of a declared vote: its heading and, once annulled, why and by whom; null before it is declared. */
export function sayResult(vote: Vote, subject: string): string | null {
  const heading = resultHeading(vote, subject);
  if (heading === null || vote.annulment === null || !isOutcomeAnnulled(vote)) return heading;
  return `${heading}. ${sayAnnulment(vote.annulment)}`;
}
