/** The hands as they are typed: what they come to and what is wrong with them, said before they are sent. */
import {
  choicesOf,
  type HandCounts,
  MOTION_ANSWERS,
  type MotionAnswer,
  type MotionForm,
} from '@quorate/domain';

/** As typed; what is left empty is none. */
export type HandsDraft = Readonly<Partial<Record<MotionAnswer, string>>>;

export interface ReadHands {
  /** Null where a number cannot be read, or there are too many. */
  readonly hands: HandCounts | null;
  readonly sum: number;
  /** By answer, what is wrong with its number. */
  readonly faults: Readonly<Partial<Record<MotionAnswer, string>>>;
  /** More hands than people, or none at all. */
  readonly whole: string | null;
}

function numberIn(typed: string | undefined): number | null {
  const text = (typed ?? '').trim();
  return /^\d{0,6}$/.test(text) ? Number(text) : null;
}

/** The draft of hands that were entered before, to be corrected. */
export function draftOf(hands: HandCounts | null): HandsDraft {
  return hands === null
    ? {}
    : Object.fromEntries(MOTION_ANSWERS.map((answer) => [answer, String(hands[answer])]));
}

/** Reads the numbers; `most` people are present who may vote. */
export function readHands(draft: HandsDraft, form: MotionForm, most: number): ReadHands {
  const offered = choicesOf(form);
  const counts = new Map(offered.map((answer) => [answer, numberIn(draft[answer])]));
  const faults = Object.fromEntries(
    offered.flatMap((answer) =>
      counts.get(answer) === null ? [[answer, 'Give a whole number, 0 or more.']] : [],
    ),
  );
  const sum = [...counts.values()].reduce<number>((all, count) => all + (count ?? 0), 0);
  const whole =
    sum > most
      ? `The hands come to ${sum}, and ${most} members are present who may vote. Count again.`
      : null;
  const isRight = whole === null && [...counts.values()].every((count) => count !== null);
  const of = (answer: MotionAnswer): number => counts.get(answer) ?? 0;
  const hands = {
    approve: of('approve'),
    reject: of('reject'),
    abstain: of('abstain'),
    'send-back': of('send-back'),
  };
  return { hands: isRight ? hands : null, sum, faults, whole };
}
