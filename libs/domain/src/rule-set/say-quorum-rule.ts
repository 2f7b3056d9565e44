/** What a rule set asks of a quorum, read back in plain English. */
import { asSentenceStart, sayFraction, sayList, sayNumber } from '../value/plain-english.js';
import type { QuorumRole, QuorumRule, RuleSet } from './rule-set.js';
import { nameOf } from './say-counting.js';

/** The officers as a sentence names them. */
export const ROLE_WORDS: Readonly<Record<QuorumRole, string>> = {
  chair: 'the Chair',
  secretary: 'the secretary',
};

function sayNumbersInWriting({ fractionInPost, strict, count, qualifyingPersons }: QuorumRule): string {
  const least = [
    ...(fractionInPost === null
      ? []
      : [
          `${strict ? 'more than' : 'at least'} ${sayFraction(fractionInPost)} of the seats in post${strict ? '' : ' (rounded up)'}`,
        ]),
    ...(count === null ? [] : [`at least ${sayNumber(count)} seats`]),
    ...(qualifyingPersons === undefined ? [] : [`at least ${sayNumber(qualifyingPersons)} holders`]),
  ];
  return least.length === 0
    ? 'There is a quorum when anyone has voted.'
    : `There is a quorum when ballots are in for ${least.join(', and ')}.`;
}

/** The same where nobody meets: a ballot stands for presence, and the officers are there as long as they hold office. */
export function sayQuorumInWriting(ruleSet: RuleSet): string[] {
  const { quorum } = ruleSet;
  const minimums = quorum.minimumByConstituency
    .filter(({ minimum }) => minimum > 0)
    .map(
      ({ constituencyId, minimum }) =>
        `At least ${sayNumber(minimum)} must have voted for ${nameOf(ruleSet, constituencyId)}.`,
    );
  const offices = sayList(quorum.rolesPresent.map((role) => ROLE_WORDS[role]));
  return [
    'In writing a ballot stands for presence: everyone in post is asked at the call, and the quorum is read when the vote closes.',
    sayNumbersInWriting(quorum),
    ...minimums,
    ...(offices === '' ? [] : [asSentenceStart(`${offices} must be in office.`)]),
    quorum.recusedCount
      ? 'A member who withdraws from a vote still counts to the quorum for it.'
      : 'A member who withdraws from a vote does not count to the quorum for it.',
  ];
}

function sayFractionInPost({ fractionInPost, strict }: QuorumRule): string[] {
  if (fractionInPost === null) return [];
  const share = sayFraction(fractionInPost);
  if (share === 'all') return ['all the seats in post are present'];
  return [
    strict
      ? `more than ${share} of the seats in post are present`
      : `at least ${share} of the seats in post (rounded up) are present`,
  ];
}

function sayPresent(count: number): string {
  return `at least ${sayNumber(count)} ${count === 1 ? 'is' : 'are'} present`;
}

function sayQualifying(count: number): string {
  return count === 1
    ? 'at least one holder is present, by a representative or by a proxy'
    : `at least ${sayNumber(count)} persons are present for as many different holders, as member, representative or proxy`;
}

/** Every part that is asked for, in one sentence: they must all be met together. */
function sayParts(ruleSet: RuleSet): string {
  const { quorum } = ruleSet;
  const { count, qualifyingPersons, rolesPresent } = quorum;
  const roles = sayList(rolesPresent.map((role) => ROLE_WORDS[role]));
  const parts = [
    ...sayFractionInPost(quorum),
    ...(count === null ? [] : [sayPresent(count)]),
    ...(qualifyingPersons === undefined ? [] : [sayQualifying(qualifyingPersons)]),
    ...quorum.minimumByConstituency
      .filter(({ minimum }) => minimum > 0)
      .map(({ constituencyId, minimum }) => `${sayPresent(minimum)} for ${nameOf(ruleSet, constituencyId)}`),
    ...(roles === '' ? [] : [`${roles} ${rolesPresent.length === 1 ? 'is' : 'are'} present`]),
  ];
  return `The meeting is quorate when ${parts.length === 0 ? 'anyone is present' : parts.join(', and ')}.`;
}

/** Every part of the quorum as a sentence. */
export function sayQuorumRule(ruleSet: RuleSet): string[] {
  return [
    sayParts(ruleSet),
    ruleSet.quorum.recusedCount
      ? 'A member who withdraws from a vote still counts to the quorum for it.'
      : 'A member who withdraws from a vote does not count to the quorum for it.',
    'A vote counts only when the meeting is quorate both when it opens and when it closes.',
  ];
}
