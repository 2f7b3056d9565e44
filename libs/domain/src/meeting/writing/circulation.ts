/** What is circulated with resolutions in writing, in words that are frozen as a notice is: section 291 of the Companies Act 2006 asks for each of them. */
import { ukDate, ukTime } from '../../calendar/uk-time.js';
import { resolutionRulesOf } from '../../notice/notice-rule.js';
import { sayLapse } from '../../resolution/lapse.js';
import { sayMajority } from '../../resolution/check-majority.js';
import { sayAmount, withThe } from '../../value/plain-english.js';
import type { Roster } from '../attendance/roster.js';
import { type Decided, entryOf } from '../decided.js';
import type { DecideContext } from '../decide-context.js';
import type { AgendaItem } from '../meeting-state.js';
import { type NoticeDocument, noticeFingerprint, resolutionOf } from '../notice/notice-document.js';

interface Circulated {
  readonly item: AgendaItem;
  readonly closesAt: string;
}

interface Call {
  readonly title: string;
  readonly bodyName: string;
  readonly roster: Roster;
}

const HOW_TO_AGREE =
  'Whoever acts for a holder signs in and votes for the resolution on its page, which cannot be taken back. Or they tell the secretary, who records it: that counts when the resolution ends, and until then they may answer themselves. Who does not agree need do nothing: a vote that is not given counts like one against.';

function lapseOf({ item, closesAt }: Circulated, { notice }: Roster): string {
  const rules = notice === undefined ? null : resolutionRulesOf(notice);
  const kind = item.resolution?.kind;
  const majority = rules === null || kind === undefined ? '' : ` ${sayMajority(kind, rules, 'written')}`;
  return `${item.title}:${majority} It lapses if that is not reached by ${sayLapse(closesAt)}.`;
}

function documentOf(
  { title, bodyName, roster }: Call,
  resolutions: readonly Circulated[],
  now: string,
): NoticeDocument {
  const votes = roster.seats.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return {
    title: `Resolutions in writing of ${withThe(bodyName)}: ${title}`,
    lead: `These resolutions are proposed to the members of ${withThe(bodyName)} in writing. No meeting is held for them.`,
    facts: [
      { term: 'Company', detail: bodyName },
      { term: 'Circulated', detail: `${ukDate(now)}, ${ukTime(now)} UK time` },
      { term: 'Who may agree', detail: 'Who was a member on that day, by whoever acts for them' },
      { term: 'All votes', detail: `${sayAmount(votes)}, whether or not they are given` },
    ],
    resolutions: resolutions.map(({ item }, index) => resolutionOf({ ...item, number: index + 1 })),
    statements: [
      { heading: 'How to agree', text: HOW_TO_AGREE },
      { heading: 'When it lapses', text: resolutions.map((one) => lapseOf(one, roster)).join(' ') },
    ],
  };
}

/** The notice of the resolutions among the questions; nothing where there is none. */
export function circulationOf(
  call: Call,
  questions: readonly Circulated[],
  { now, sha256 }: DecideContext,
): Decided[] {
  const resolutions = questions.filter(({ item }) => item.resolution !== undefined);
  if (resolutions.length === 0) return [];
  const document = documentOf(call, resolutions, now);
  const fingerprint = noticeFingerprint(document, sha256);
  return [{ entry: entryOf('meeting.noticed', null, { document, fingerprint }) }];
}
