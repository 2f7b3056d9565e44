/** The words of a member's vote that more than one part of the page says. */
import type { MyBallot } from '@quorate/contracts';
import {
  isResolvedInWriting,
  isVoteOfPersons,
  sayAnswer,
  sayStood,
  seatIn,
  type RollCallLine,
  type RuleSet,
  type Vote,
} from '@quorate/domain';
import { formatTime } from '../../ui/format.js';

/** How a place stood in a declared vote, said to its voter: "Seat 1 voted 12 For, 3 Against." */
export function sayLine({ label, standing, answer }: RollCallLine, vote: Vote): string {
  return `${label} ${answer === undefined ? sayStood(standing, vote.form) : `voted ${sayAnswer(answer, vote)}`}.`;
}

/** What the place of the seat weighs in the vote. */
export function weightAt({ roll }: Vote, seatId: string): number {
  return seatIn(roll, seatId)?.weight ?? 1;
}

/** " for Network seat 1", after "your vote"; nothing of a person who votes as themselves. */
export function forWhom(vote: Vote, label: string): string {
  return isVoteOfPersons(vote) ? '' : ` for ${label}`;
}

/** "Approve, recorded 10:41:07 UK time"; the vote gives the names of its options. */
export function sayRecorded(
  { answer, at }: Pick<MyBallot, 'answer' | 'at'>,
  vote: Pick<Vote, 'options' | 'form'>,
): string {
  return `${sayAnswer(answer, vote)}, recorded ${formatTime(at, { hasSeconds: true, hasZone: true })}`;
}

const shownWords: Readonly<Record<RuleSet['visibility'], string>> = {
  'roll-call-live': 'Your vote is shown by name as soon as it is cast.',
  'roll-call-after-close': 'Your vote will be shown by name after the close.',
  'totals-only': 'Only totals are shown; the journal and your receipt hold your vote.',
  scrutineers: 'Your vote is shown to the scrutineers alone; everyone else sees totals.',
  secret: 'Nobody is shown your vote.',
};

/** What the rules let a voter do, and who sees the vote. */
export function sayVotingRules(vote: Vote): string {
  const { ruleSet } = vote;
  const change =
    ruleSet?.mayChangeBallot === false
      ? 'A vote cannot be changed once it is cast.'
      : isResolvedInWriting(vote)
        ? 'Agreement cannot be taken back once it is given; any other answer can be changed into it until the resolution lapses.'
        : 'You can change your vote until the vote closes.';
  return `${change} ${ruleSet === null ? '' : shownWords[ruleSet.visibility]}`.trim();
}

/** True of an agreement to a resolution in writing, which stands. */
export function doesStand(vote: Vote, ballot: MyBallot | null): boolean {
  const agreed = ballot?.answer.kind === 'motion' && ballot.answer.choice === 'approve';
  return agreed && isResolvedInWriting(vote);
}
