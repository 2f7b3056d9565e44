/**
 * The notice of a meeting in words, frozen when it is given: what whoever gets it reads, and what its fingerprint is taken
 * of. Later changes of the rules or of these sentences leave it as it was.
 */
import type { Sha256 } from '../../counting/draw-lot.js';
import { ukDate, ukTime } from '../../calendar/uk-time.js';
import { isInTime } from '../../notice/notice-dates.js';
import { sayShortNotice, type ShortNoticeReading } from '../../notice/short-notice.js';
import { sayProposed, saySpecialNotice } from '../../resolution/say-resolution.js';
import { withThe } from '../../value/plain-english.js';
import type { AgendaItemNow, MeetingState } from '../meeting-state.js';
import { proxyCutOff, sayCutOff } from '../proxies/proxy-rules.js';
import { sayMeeting } from '../say-meeting.js';

export interface NoticeDocument {
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly { readonly term: string; readonly detail: string }[];
  readonly resolutions: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly statements: readonly { readonly heading: string; readonly text: string }[];
}

/** As the journal has it. */
export interface GivenNotice {
  readonly document: NoticeDocument;
  readonly fingerprint: string;
  readonly no: number;
  readonly at: string;
}

function sayInstant(at: string): string {
  return `${ukDate(at)}, ${ukTime(at)} UK time`;
}

/** Of which kind it is proposed, word for word, and that special notice was given of it. */
export function resolutionOf({
  number,
  title,
  summary,
  resolution,
}: Pick<
  AgendaItemNow,
  'number' | 'title' | 'summary' | 'resolution'
>): NoticeDocument['resolutions'][number] {
  const words =
    resolution === undefined
      ? []
      : [sayProposed(resolution), resolution.text, saySpecialNotice(resolution) ?? ''];
  return { heading: `${number}. ${title}`, paragraphs: [...words, summary].filter((one) => one !== '') };
}

/** What section 325 of the Companies Act 2006 wants in every notice, under a heading of its own. */
function proxyStatement(state: MeetingState): NoticeDocument['statements'] {
  const cutOff = proxyCutOff(state);
  const rules = state.roster === null ? [] : [state.roster.ruleSet, ...state.roster.ruleSets];
  if (rules.every(({ mandates }) => mandates.proxies === null)) return [];
  const sentences = [
    'A member of the company may appoint another person as proxy, to exercise all or any of the member’s rights to attend, to speak and to vote at the meeting. A proxy need not be a member.',
    'A member may appoint more than one proxy, provided that each is appointed to exercise the rights attached to a different share or shares.',
    ...(cutOff === null
      ? []
      : [
          `An appointment must be made by ${sayCutOff(cutOff)}. It can be revoked until the meeting begins, and a vote that the member casts in the meeting replaces that of the proxy.`,
        ]),
  ];
  return [{ heading: 'Your right to appoint a proxy', text: sentences.join(' ') }];
}

function timesOf(state: MeetingState, givenAt: string, consents: ShortNoticeReading | null) {
  const cutOff = proxyCutOff(state);
  const { notice: rule, recordDate } = state.roster ?? {};
  const isShort = rule !== undefined && !isInTime(givenAt, state.startsAt, rule);
  return [
    { term: 'Notice given', detail: sayInstant(givenAt) },
    ...(isShort && consents !== null
      ? [{ term: 'Shorter notice', detail: `Agreed to: ${sayShortNotice(consents)}` }]
      : []),
    ...(recordDate === undefined
      ? []
      : [{ term: 'Record date', detail: `${ukDate(recordDate)}: whoever held shares then has the votes` }]),
    ...(cutOff === null ? [] : [{ term: 'Proxies until', detail: sayCutOff(cutOff) }]),
  ];
}

/** The notice of the meeting as it stands; what is RED is for the persons it names and not in it. */
export function noticeDocument(
  state: MeetingState,
  givenAt: string,
  consents: ShortNoticeReading | null,
): NoticeDocument {
  const { bodyName, startsAt, endsAt, place, agenda } = state;
  const items = agenda.filter(
    ({ purpose, classification }) => purpose === 'decision' && classification !== 'RED',
  );
  return {
    title: `Notice of ${sayMeeting(state)}`,
    lead: `Notice is given that a meeting of ${withThe(bodyName)} will be held at the time and place below, to consider the business that follows.`,
    facts: [
      { term: 'Company', detail: bodyName },
      { term: 'Meeting', detail: sayMeeting(state) },
      { term: 'Begins', detail: sayInstant(startsAt) },
      { term: 'Planned to end', detail: sayInstant(endsAt) },
      { term: 'Place', detail: place },
      ...timesOf(state, givenAt, consents),
    ],
    resolutions: items.map(resolutionOf),
    statements: proxyStatement(state),
  };
}

/** The whole notice as plain text: what its fingerprint is taken of. */
export function noticeText({ title, lead, facts, resolutions, statements }: NoticeDocument): string {
  const blocks = [
    title,
    lead,
    facts.map(({ term, detail }) => `${term}: ${detail}`).join('\n'),
    'Resolutions',
    ...resolutions.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ...statements.flatMap(({ heading, text }) => [heading, text]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** SHA-256 of the text in UTF-8, in hexadecimal. */
export function noticeFingerprint(document: NoticeDocument, sha256: Sha256): string {
  const digest = sha256(new TextEncoder().encode(noticeText(document)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
