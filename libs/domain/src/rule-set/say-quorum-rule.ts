/** What a rule set asks of a quorum, read back in plain English. */
import { asSentenceStart, sayFraction, sayList, sayNumber } from '../value/plain-english.js';
import type { QuorumRole, QuorumRule, RuleSet } from './rule-set.js';
import { nameOf } from './say-counting.js';

/** The officers as a sentence names them. */
export const ROLE_WORDS: Readonly<Record<QuorumRole, string>> = {
  chair: 'the Chair',
  secretary: 'the secretary',
};

function sayNumbers({ fractionInPost, strict, count }: QuorumRule): string[] {
  const parts = [
    ...(fractionInPost === null
      ? []
      : [
          sayFraction(fractionInPost) === 'all'
            ? 'all the seats in post are present'
            : `${strict ? 'more than' : 'at least'} ${sayFraction(fractionInPost)} of the seats in post are present${strict ? '' : ', rounded up'}`,
        ]),
    ...(count === null ? [] : [`at least ${sayNumber(count)} are present`]),
  ];
  if (parts.length === 0) return ['The meeting is quorate when anyone is present.'];
  return [`The meeting is quorate when ${parts.join(', and ')}.`];
}

/** Every part of the quorum as a sentence. */
export function sayQuorumRule(ruleSet: RuleSet): string[] {
  const { quorum } = ruleSet;
  const minimums = quorum.minimumByConstituency
    .filter(({ minimum }) => minimum > 0)
    .map(
      ({ constituencyId, minimum }) =>
        `At least ${sayNumber(minimum)} must be present for ${nameOf(ruleSet, constituencyId)}.`,
    );
  const roles = sayList(quorum.rolesPresent.map((role) => ROLE_WORDS[role]));
  return [
    ...sayNumbers(quorum),
    ...minimums,
    ...(roles === '' ? [] : [asSentenceStart(`${roles} must be present.`)]),
    quorum.recusedCount
      ? 'A member who withdraws from a vote still counts to the quorum for it.'
      : 'A member who withdraws from a vote does not count to the quorum for it.',
    'A vote counts only when the meeting is quorate both when it opens and when it closes.',
  ];
}
