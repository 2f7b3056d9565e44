/** Mails about decisions in writing, in plain English: to those who have not voted, and to officers when a vote is closed. */
import {
  asSentenceStart,
  itemOf,
  type MeetingState,
  sayList,
  ukDate,
  ukTime,
  type Vote,
  type WaitingSeat,
  withThe,
} from '@quorate/domain';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** A question and the seats for which the reader has not voted on it. */
export interface AskedVote {
  readonly vote: Vote;
  readonly seats: readonly WaitingSeat[];
}

function seatWords({ label, alternateFor }: WaitingSeat): string {
  return alternateFor === null ? `for ${label}` : `for ${label}, as alternate for ${alternateFor}`;
}

/** What of the question may stand in a mail: that of a RED item is told on the page alone. */
function questionOf(state: MeetingState, vote: Vote): string {
  const isRed = itemOf(state, vote.itemId)?.classification === 'RED';
  return isRed ? 'A question that is shown only where you vote.' : vote.question;
}

function closeOf({ endsAt }: MeetingState, { closesAt }: Vote): string {
  return closesAt ?? endsAt;
}

/** "17:00 UK time on Monday 20 December 2021". */
export function sayClose(closesAt: string): string {
  return `${ukTime(closesAt)} UK time on ${ukDate(closesAt)}`;
}

/** Each question with its seats and its close on lines of its own. */
function askedLines(state: MeetingState, { vote, seats }: AskedVote): string {
  return [
    `    ${questionOf(state, vote)}`,
    `    You can vote ${sayList(seats.map(seatWords))}.`,
    `    The vote closes at ${sayClose(closeOf(state, vote))}.`,
  ].join('\n');
}

/** A mail to a person, signed for the secretary of the body. */
export function letter(name: string, body: string, paragraphs: readonly string[]): string {
  return `${[`Dear ${name},`, ...paragraphs, `The secretary of ${body}`].join('\n\n')}\n`;
}

/** All questions that wait for the reader in one mail; the soonest close stands in the subject, each with its zone in the text. */
export function reminderMail(
  state: MeetingState,
  asked: readonly AskedVote[],
  name: string,
  origin: string,
): MailText {
  const [soonest = state.endsAt] = asked.map(({ vote }) => closeOf(state, vote)).toSorted();
  const body = withThe(state.bodyName);
  const text = letter(name, body, [
    asSentenceStart(`${body} decides in writing:`),
    ...asked.map((one) => askedLines(state, one)),
    'A vote that comes later is not counted.',
    `Read about it and vote here:\n${origin}/meetings/${state.meetingId}/member`,
    'You get this because no vote is recorded yet where you may vote. If one has been recorded meanwhile, you need do nothing.',
  ]);
  const what = asked.length === 1 ? '' : `${String(asked.length)} questions, `;
  return { subject: `${state.bodyName}: ${what}vote in writing by ${sayClose(soonest)}`, text };
}

/** To an officer: the outcome of these votes waits to be declared. Figures stand on the desk alone. */
export function closedMail(
  state: MeetingState,
  votes: readonly Vote[],
  name: string,
  origin: string,
): MailText {
  const isOne = votes.length === 1;
  const text = letter(name, withThe(state.bodyName), [
    isOne ? 'This vote in writing is closed:' : 'These votes in writing are closed:',
    ...votes.map((vote) => `    ${questionOf(state, vote)}`),
    `Nobody else sees the count until you declare the outcome${isOne ? '' : ' of each'}:\n${origin}/meetings/${state.meetingId}/console`,
  ]);
  return { subject: `${state.bodyName}: declare the outcome of “${state.title}”`, text };
}
