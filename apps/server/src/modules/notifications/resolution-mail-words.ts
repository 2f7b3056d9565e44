/** The mail about a resolution in writing that was passed or lapsed: what it says, how much agreed, and until when its record is kept. */
import {
  itemOf,
  type MeetingState,
  sayAgreed,
  sayIssued,
  sayKeeping,
  sayVerdictOf,
  ukDate,
  type Vote,
  voteSubject,
  withThe,
} from '@quorate/domain';
import { letter, type MailText } from './mail-words.js';

/** To whoever was asked, or has to know of it; RED resolutions do not exist. */
export function resolvedMail(
  state: MeetingState,
  vote: Vote,
  { name, standing }: { readonly name: string; readonly standing: string },
  origin: string,
): MailText {
  const { outcome, issuedShares, resolution, openedAt } = vote;
  if (outcome === null) throw new Error(`resolution ${vote.voteId} was declared without an outcome`);
  const verdict = sayVerdictOf(vote, voteSubject(vote, itemOf(state, vote.itemId))) ?? vote.question;
  const figures = [
    sayAgreed(outcome),
    issuedShares === null ? null : sayIssued(outcome, issuedShares),
    sayKeeping(state),
  ];
  const text = letter(name, withThe(state.bodyName), [
    `${verdict}. You are told ${standing}.`,
    `    ${resolution?.text ?? vote.question}`,
    `It was circulated on ${ukDate(openedAt)}.`,
    ...figures.filter((one) => one !== null),
    `The result, and the proof of it, is here:\n${origin}/meetings/${state.meetingId}/votes/${vote.voteId}`,
  ]);
  return { subject: `${state.bodyName}: ${verdict}`, text };
}
