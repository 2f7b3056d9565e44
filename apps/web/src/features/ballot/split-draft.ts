/** The parts of a split vote as they are typed: what they come to and what is wrong with them, said before they are sent. */
import {
  checkBallotAnswer,
  choicesOf,
  type BallotAnswer,
  type MotionAnswer,
  type MotionForm,
  type SplitVote,
  type Vote,
} from '@quorate/domain';
import { formatNumber, sayVotes } from '../../ui/format.js';
import { whatIsMissing } from './cast-words.js';

/** As typed; what is left empty is none. */
export type SplitDraft = Readonly<Partial<Record<MotionAnswer, string>>>;

export interface ReadSplit {
  /** Null while no vote is given to an answer, or a number cannot be read. */
  readonly answer: BallotAnswer | null;
  /** By answer, what is wrong with its number. */
  readonly faults: Readonly<Partial<Record<MotionAnswer, string>>>;
}

function numberIn(typed: string | undefined): number | null {
  const text = (typed ?? '').trim();
  const number = /^\d{0,16}$/.test(text) ? Number(text) : null;
  return Number.isSafeInteger(number) ? number : null;
}

/** The draft of parts that were given before, to be changed. */
export function splitDraftOf(answer: BallotAnswer | null): SplitDraft {
  if (answer?.kind !== 'split') return {};
  return Object.fromEntries(Object.entries(answer.parts).map(([choice, part]) => [choice, String(part)]));
}

/** Reads the numbers of the answers that the ballot offers. */
export function readSplit(draft: SplitDraft, form: MotionForm): ReadSplit {
  const read = choicesOf(form).map((choice) => ({ choice, part: numberIn(draft[choice]) }));
  const faults = Object.fromEntries(
    read
      .filter(({ part }) => part === null)
      .map(({ choice }) => [choice, 'Give a whole number of votes, 0 or more.']),
  );
  const given = read.filter(({ part }) => part !== null && part > 0);
  const parts: SplitVote = Object.fromEntries(given.map(({ choice, part }) => [choice, part]));
  const isRight = Object.keys(faults).length === 0 && given.length > 0;
  return { answer: isRight ? { kind: 'split', parts } : null, faults };
}

/** What keeps the marks from being cast by a place of this weight; null when nothing does. */
export function faultOf(vote: Vote, weight: number, answer: BallotAnswer | null): string | null {
  if (answer === null) return whatIsMissing(vote);
  if (vote.ruleSet === null) return null;
  const checked = checkBallotAnswer(vote.ruleSet, vote.options, weight, answer);
  return checked.ok ? null : checked.refusal.sentence;
}

/** "9 of 12 votes given, 3 left: they count as not voted." */
export function sayLeft(answer: BallotAnswer | null, weight: number): string {
  const parts = answer?.kind === 'split' ? Object.values(answer.parts) : [];
  const given = parts.reduce((sum, part) => sum + part, 0);
  const left = weight - given;
  const rest = given > 0 && left > 0 ? ': they count as not voted' : '';
  return `${formatNumber(given)} of ${sayVotes(weight)} given, ${left === 0 ? 'none' : formatNumber(left)} left${rest}.`;
}
