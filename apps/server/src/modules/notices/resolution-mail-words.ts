/** The mail about a resolution in writing that was passed or lapsed: what it says, how much agreed, and until when its record is kept. */
import {
  itemOf,
  type MeetingEntry,
  type MeetingState,
  sayAgreed,
  sayIssued,
  sayKeeping,
  sayVerdictOf,
  ukDate,
  voteSubject,
} from '@quorate/domain';
import { meetingMail, type Told } from './meeting-mail-words.js';

/** To whoever it was circulated to; RED resolutions do not exist. */
export function resolvedMail(
  state: MeetingState,
  { data: { voteId } }: Extract<MeetingEntry, { type: 'vote.declared' }>,
  origin: string,
): Told['say'] | null {
  const vote = state.votes.find((one) => one.voteId === voteId);
  if (vote?.resolution === undefined || vote.resolution === null || vote.outcome === null) return null;
  const { outcome, issuedShares, resolution, openedAt } = vote;
  const verdict = sayVerdictOf(vote, voteSubject(vote, itemOf(state, vote.itemId))) ?? vote.question;
  const figures = [
    sayAgreed(outcome),
    issuedShares === null ? null : sayIssued(outcome, issuedShares),
    sayKeeping(state),
  ];
  return (name) =>
    meetingMail(state, name, verdict, [
      `${verdict}. It was circulated to you on ${ukDate(openedAt)}.`,
      `    ${resolution.text}`,
      ...figures.filter((one) => one !== null),
      `The result, and the proof of it, is here:\n${origin}/meetings/${state.meetingId}/votes/${voteId}`,
      'Whoever a resolution was circulated to is told what became of it, so this mail cannot be switched off.',
    ]);
}
