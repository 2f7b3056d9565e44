/**
 * What is written on a secret ballot. Each answer has exactly one text, so that nobody can mark a ballot by the way it is
 * written; any other text is a spoilt ballot.
 */
import type { ElectionOption } from '../election/ballot-paper.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { type BallotAnswer, checkBallotAnswer } from '../vote/ballot-answer.js';

type Fields = Readonly<Record<string, unknown>>;

function inPaperOrder(options: readonly ElectionOption[], ids: readonly string[]): string[] {
  return options.map(({ id }) => id).filter((id) => ids.includes(id));
}

/** The one text of an answer: keys sorted, options as on the paper, ranks in their order. */
export function answerText(answer: BallotAnswer, options: readonly ElectionOption[]): string {
  switch (answer.kind) {
    case 'motion':
      return JSON.stringify({ choice: answer.choice, kind: answer.kind });
    case 'blank':
      return JSON.stringify({ kind: answer.kind });
    case 'chosen':
      return JSON.stringify({ kind: answer.kind, optionIds: inPaperOrder(options, answer.optionIds) });
    case 'ranked': {
      const ranks = answer.ranks.toSorted((one, other) => one.rank - other.rank);
      return JSON.stringify({
        kind: answer.kind,
        ranks: ranks.map(({ optionId, rank }) => ({ optionId, rank })),
      });
    }
    case 'split':
      throw new Error('a secret ballot is one vote and cannot be split');
  }
}

/** The answer of a text that the rules take; null for a spoilt ballot. */
export function readAnswerText(
  ruleSet: RuleSet,
  options: readonly ElectionOption[],
  text: string,
): BallotAnswer | null {
  const answer = shapeOf(parsed(text));
  if (answer === null || answer.kind === 'split') return null;
  const checked = checkBallotAnswer(ruleSet, options, 1, answer);
  return checked.ok && answerText(answer, options) === text ? answer : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it has the shape of an answer; whether it fits the vote is checked after. */
function shapeOf(value: unknown): BallotAnswer | null {
  if (!isFields(value)) return null;
  const { kind, choice, optionIds, ranks } = value;
  if (kind === 'blank') return { kind };
  if (kind === 'motion') {
    return choice === 'approve' || choice === 'reject' || choice === 'abstain' || choice === 'send-back'
      ? { kind, choice }
      : null;
  }
  if (kind === 'chosen' && Array.isArray(optionIds)) {
    const ids = optionIds.filter((id) => typeof id === 'string');
    return ids.length === optionIds.length ? { kind, optionIds: ids } : null;
  }
  if (kind === 'ranked' && Array.isArray(ranks)) {
    const read = ranks.flatMap((one: unknown) => rankOf(one) ?? []);
    return read.length === ranks.length ? { kind, ranks: read } : null;
  }
  return null;
}

function rankOf(value: unknown): { optionId: string; rank: number } | null {
  if (!isFields(value)) return null;
  const { optionId, rank } = value;
  return typeof optionId === 'string' && typeof rank === 'number' ? { optionId, rank } : null;
}
