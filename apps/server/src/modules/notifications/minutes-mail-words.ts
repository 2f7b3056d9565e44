/** Mails about the minutes of a meeting, in plain English. What stands in them is read on their page, as far as the reader may. */
import { asSentenceStart, type MeetingState, sayMeeting, withThe } from '@quorate/domain';
import { letter, type MailText } from './mail-words.js';

/** Whom a mail is for, and where the pages are. */
export interface MinutesReader {
  readonly name: string;
  readonly origin: string;
}

function pageOf({ meetingId }: MeetingState, { origin }: MinutesReader, page: string): string {
  return `${origin}/meetings/${meetingId}/minutes/${page}`;
}

function mail(
  state: MeetingState,
  subject: string,
  { name }: MinutesReader,
  paragraphs: readonly string[],
): MailText {
  return {
    subject: `${state.bodyName}: ${subject}`,
    text: letter(name, withThe(state.bodyName), paragraphs),
  };
}

/** To the members: the minutes are there to be read, and corrections are asked for on their page. */
export function circulatedMail(state: MeetingState, version: number, reader: MinutesReader): MailText {
  const meeting = sayMeeting(state);
  return mail(state, `minutes of ${meeting} to read`, reader, [
    `The draft minutes of ${meeting} are ready, version ${String(version)}. Please read them, and ask for a correction at the paragraph that is wrong.`,
    pageOf(state, reader, String(version)),
    'You get this as a member of the body or an alternate. The next meeting approves them.',
  ]);
}

/** To the members: minutes that were approved are corrected by a new version. */
export function correctedMail(state: MeetingState, version: number, reader: MinutesReader): MailText {
  const meeting = sayMeeting(state);
  return mail(state, `approved minutes of ${meeting} are corrected`, reader, [
    `The approved minutes of ${meeting} are to be corrected: version ${String(version)} says what is new, and why stands beside it.`,
    pageOf(state, reader, String(version)),
    'The approved version stands until this one is approved too. You get this as a member of the body or an alternate.',
  ]);
}

/** To the secretaries: somebody asks for a correction. Its words stand on the page alone. */
export function askedMail(state: MeetingState, by: string, reader: MinutesReader): MailText {
  const meeting = sayMeeting(state);
  return mail(state, `a correction of the minutes of ${meeting} is asked for`, reader, [
    asSentenceStart(`${by} asks for a correction of the minutes of ${meeting}. Read it and answer it here:`),
    pageOf(state, reader, 'workshop'),
  ]);
}

/** To whoever asked: taken or not. The reason may quote what few people read and stands on the page alone. */
export function answeredMail(
  state: MeetingState,
  { version, isTaken }: { readonly version: number; readonly isTaken: boolean },
  reader: MinutesReader,
): MailText {
  const meeting = sayMeeting(state);
  const became = isTaken ? 'is taken' : 'is not taken';
  return mail(state, `your correction of the minutes of ${meeting} ${became}`, reader, [
    `The correction that you asked for ${became}${isTaken ? '; a new version will say so' : ''}. The reason stands beside it:`,
    pageOf(state, reader, String(version)),
  ]);
}
