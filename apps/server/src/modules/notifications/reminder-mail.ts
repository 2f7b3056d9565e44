/** A reminder in plain English: what is decided, for which seats, until when, and where to vote. */
import {
  asSentenceStart,
  itemOf,
  type MeetingState,
  sayList,
  ukDate,
  ukTime,
  type Vote,
  type WaitingSeat,
  type WaitingVoter,
  withThe,
} from '@quorate/domain';

function seatWords({ label, alternateFor }: WaitingSeat): string {
  return alternateFor === null ? `for ${label}` : `for ${label}, as alternate for ${alternateFor}`;
}

/** What of the question may stand in a mail: that of a RED item is told on the page alone. */
function questionOf(state: MeetingState, vote: Vote): string {
  const isRed = itemOf(state, vote.itemId)?.classification === 'RED';
  return isRed ? 'A question that is shown only where you vote.' : vote.question;
}

/** Subject and text; the deadline stands in both, with its zone. */
export function reminderMail(
  state: MeetingState,
  vote: Vote,
  voter: WaitingVoter,
  origin: string,
): { readonly subject: string; readonly text: string } {
  const closesAt = vote.closesAt ?? state.endsAt;
  const until = `${ukTime(closesAt)} UK time on ${ukDate(closesAt)}`;
  const body = withThe(state.bodyName);
  const text = [
    `Dear ${voter.name},`,
    asSentenceStart(`${body} decides in writing:`),
    `    ${questionOf(state, vote)}`,
    `You can vote ${sayList(voter.seats.map(seatWords))}. The vote closes at ${until}; a vote that comes later is not counted.`,
    `Read about it and vote here:\n${origin}/meetings/${state.meetingId}/member`,
    'You get this because no vote is recorded yet where you may vote. If one has been recorded meanwhile, you need do nothing.',
    `The secretary of ${body}`,
  ].join('\n\n');
  return { subject: `${state.bodyName}: vote in writing by ${until}`, text: `${text}\n` };
}
