/** Mails about a general meeting to those who were given notice of it: that it is moved or cancelled, and what it decided. */
import {
  isPoll,
  itemOf,
  type MeetingEntry,
  type MeetingState,
  proposalOutcome,
  proxyCutOff,
  type Reader,
  sayAKind,
  sayAmount,
  sayCutOff,
  sayIssued,
  sayMeeting,
  sayPassed,
  sayVerdict,
  ukDate,
  voteSubject,
  wasDeclared,
  withThe,
} from '@quorate/domain';
import { letter, type MailText, sayClose } from '../notifications/index.js';

/** Somebody to tell, and what they are told as the reader that they are now. */
export interface Told {
  readonly personId: string;
  readonly say: (name: string, reader: Reader) => MailText;
}

type EntryOf<Type extends MeetingEntry['type']> = Extract<MeetingEntry, { type: Type }>;

const ALWAYS =
  'Whoever was given notice of a meeting, or may vote in it since, is told what becomes of it, so this mail cannot be switched off.';

export function meetingMail(
  state: MeetingState,
  name: string,
  subject: string,
  paragraphs: readonly string[],
): MailText {
  const { bodyName } = state;
  return { subject: `${bodyName}: ${subject}`, text: letter(name, withThe(bodyName), paragraphs) };
}

/** Facts on lines of their own, each with its term. */
export function sayFacts(facts: readonly (readonly [term: string, detail: string])[]): string {
  return facts.map(([term, detail]) => `    ${term}: ${detail}`).join('\n');
}

/** The meeting has another time or place than the notice said; `before` is the meeting until then. */
export function movedMail(
  before: MeetingState,
  state: MeetingState,
  { no, data: { startsAt, endsAt, place, reason } }: EntryOf<'meeting.rescheduled'>,
  origin: string,
): Told['say'] {
  const meeting = sayMeeting(state);
  const isMoved = Date.parse(startsAt) !== Date.parse(before.startsAt);
  const cutOff = proxyCutOff(state);
  const isNoticed = state.notice !== null && state.notice.no > no;
  const what = isMoved ? `${meeting} is moved to ${ukDate(startsAt)}` : `${meeting} has another place or end`;
  return (name) =>
    meetingMail(state, name, what, [
      `${what}. Its notice told of another time or place; what follows stands now.`,
      sayFacts([
        ['Reason', reason],
        ['Was to begin', sayClose(before.startsAt)],
        ['Begins', sayClose(startsAt)],
        ['Planned to end', sayClose(endsAt)],
        ['Place', place],
        ...(cutOff === null ? [] : [['Proxies and advance votes until', sayCutOff(cutOff)] as const]),
      ]),
      ...(cutOff === null ? [] : ['Proxies and advance votes that were given for it stand.']),
      ...(isNoticed ? ['The notice for the new time and place comes in a mail of its own.'] : []),
      `Read about it here:\n${origin}/meetings/${state.meetingId}/member`,
      ALWAYS,
    ]);
}

export function cancelledMail(
  state: MeetingState,
  { data: { reason } }: EntryOf<'meeting.cancelled'>,
  origin: string,
): Told['say'] {
  const what = `${sayMeeting(state)} is cancelled`;
  return (name) =>
    meetingMail(state, name, what, [
      `${what} and will not be held, although notice of it was given.`,
      sayFacts([
        ['Reason', reason],
        ['Was to begin', sayClose(state.startsAt)],
        ['Place', state.place],
      ]),
      'You need do nothing: proxies and advance votes that were given for it are not used.',
      `Read about it here:\n${origin}/meetings/${state.meetingId}`,
      ALWAYS,
    ]);
}

type Declared = EntryOf<'vote.declared'>['data'];

function subjectOf(state: MeetingState, data: Pick<Declared, 'itemId' | 'question' | 'resolution'>): string {
  const { question, resolution = null } = data;
  return voteSubject({ question, resolution }, itemOf(state, data.itemId));
}

/** For, against and withheld as they were counted. */
function figuresOf({ outcome, ruleSet }: Declared): (readonly [string, string])[] {
  const total = proposalOutcome(outcome)?.total;
  if (total === undefined) return [['Outcome', outcome.sentence]];
  return [
    ['Counted', isPoll(ruleSet) ? 'on a poll, a vote for each share' : 'by heads'],
    ['For', sayAmount(total.approve)],
    ['Against', sayAmount(total.reject)],
    ['Withheld', sayAmount(total.abstain)],
  ];
}

/** What a vote came to, and where to check it. */
export function declaredMail(
  state: MeetingState,
  { data }: EntryOf<'vote.declared'>,
  origin: string,
): Told['say'] {
  const { voteId, question, resolution = null, outcome, issuedShares } = data;
  const subject = subjectOf(state, data);
  const verdict = sayPassed(resolution, outcome, subject) ?? sayVerdict(subject, outcome);
  const issued = issuedShares === undefined ? null : sayIssued(outcome, issuedShares);
  const replaces = state.polls.some((poll) => poll.voteId === voteId && poll.handsVoteId !== null);
  return (name) =>
    meetingMail(state, name, verdict, [
      `${verdict}. So it was declared in ${sayMeeting(state)}, of which you were given notice.`,
      resolution === null ? question : `Proposed as ${sayAKind(resolution)}:\n\n${resolution.text}`,
      sayFacts(figuresOf(data)),
      ...(issued === null ? [] : [issued]),
      ...(replaces ? ['This outcome of the poll replaces that of the show of hands.'] : []),
      `The result with its proof, which you can save and check yourself:\n${origin}/meetings/${state.meetingId}/votes/${voteId}`,
      ALWAYS,
    ]);
}

/** An outcome that was told does not count any more, or what was asked is asked no more. */
export function annulledMail(state: MeetingState, voteId: string, origin: string): Told['say'] | null {
  const vote = state.votes.find((one) => one.voteId === voteId);
  if (vote?.annulment === undefined || vote.annulment === null) return null;
  const item = itemOf(state, vote.itemId);
  if (item?.classification === 'RED' || !vote.binding) return null;
  const title = item?.title ?? vote.question;
  const [what, since] = wasDeclared(vote)
    ? ([
        `the outcome declared on “${title}” is annulled`,
        `The outcome that was declared in ${sayMeeting(state)} does not count any more.`,
      ] as const)
    : ([
        `the vote on “${title}” is annulled`,
        `What you were asked in ${sayMeeting(state)} is annulled, and no answer to it counts. Who asks it again asks you anew.`,
      ] as const);
  const { reason } = vote.annulment;
  return (name) =>
    meetingMail(state, name, what, [
      since,
      sayFacts([
        ['Vote', voteSubject(vote, item)],
        ['Reason', reason],
      ]),
      `What stands now:\n${origin}/meetings/${state.meetingId}/votes/${voteId}`,
      ALWAYS,
    ]);
}
