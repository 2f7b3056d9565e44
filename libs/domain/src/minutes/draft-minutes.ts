/**
 * Drafts the minutes from the journal, at any moment of a meeting and for any reader: from the entries a reader may see
 * come the minutes that reader may see. What is corrected is said as corrected, what is struck is not said.
 */
import { ukDate } from '../calendar/uk-time.js';
import { foldMeeting, initialMeeting } from '../meeting/fold-meeting.js';
import type { MeetingEntry } from '../meeting/meeting-entry.js';
import type { AgendaItemNow, MeetingState } from '../meeting/meeting-state.js';
import { sayKeeping } from '../meeting/notice/say-keeping.js';
import { sayMeeting } from '../meeting/say-meeting.js';
import { gatherMinutes } from './gather-minutes.js';
import { CLOSE, type Minute, type MinuteWriter, OPENING, minute, QUESTIONS } from './minute.js';
import { minuteAttendance } from './minute-attendance.js';
import { minuteItem } from './minute-item.js';
import { minutePapers } from './minute-papers.js';
import { minutePolls } from './minute-polls.js';
import { minuteProxies } from './minute-proxies.js';
import { minuteQuestions, questionSubject } from './minute-questions.js';
import { minuteStage } from './minute-stage.js';
import { minuteWritten } from './minute-written.js';
import type { DraftMinutes, MinutesParagraph, MinutesSection } from './minutes.js';

const writers: readonly MinuteWriter[] = [
  minuteStage,
  minuteWritten,
  minuteAttendance,
  minuteProxies,
  minutePolls,
  minuteQuestions,
  minutePapers,
  minuteItem,
];

/** The ids under which an entry is looked up again: its vote, record, paper, seat or person. */
function subjectsOf(entry: MeetingEntry): string[] {
  if (entry.type === 'ballot.cast') return [];
  const data: Readonly<Record<string, unknown>> = entry.data;
  return [
    questionSubject(entry),
    'paper' in entry.data ? entry.data.paper.paperId : null,
    data['voteId'],
    data['recordId'],
    data['seatId'],
    data['personId'],
    data['guestId'],
  ].filter((id) => typeof id === 'string');
}

function indexEntries(entries: readonly MeetingEntry[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const entry of entries) {
    for (const subject of subjectsOf(entry)) {
      const nos = index.get(subject);
      if (nos === undefined) index.set(subject, [entry.no]);
      else nos.push(entry.no);
    }
  }
  return index;
}

/** Walks the journal beside its fold, so that each entry is said as it was at its moment. */
function writeMinutes(
  final: MeetingState,
  entries: readonly MeetingEntry[],
): Map<string, MinutesParagraph[]> {
  const sections = new Map<string, Minute[]>();
  const entryNos = indexEntries(entries);
  let before = initialMeeting;
  let here = OPENING;
  let folded = 0;
  entries.forEach((entry, index) => {
    // Silent ballots are many and are folded in one go with the next entry that has something to say.
    if (entry.type === 'ballot.cast' && entry.data.recordedBecause === undefined) return;
    before = foldMeeting(before, entries.slice(folded, index));
    const after = foldMeeting(before, [entry]);
    folded = index + 1;
    here = after.currentItemId ?? here;
    const minutes = writers.flatMap((write): Minute[] => write(entry, { before, after, final, entryNos }));
    for (const one of minutes) {
      const section = sections.get(one.section ?? here);
      if (section === undefined) sections.set(one.section ?? here, [one]);
      else section.push(one);
    }
    before = after;
  });
  return new Map(
    [...sections].map(([section, minutes]) => [
      section,
      gatherMinutes(minutes).map(({ paragraph }) => paragraph),
    ]),
  );
}

/** Said once the meeting is over, so that nobody takes a silent item for a lost paragraph. */
function notReached(final: MeetingState, item: AgendaItemNow): MinutesParagraph[] {
  if (final.conduct === 'written' || final.stage !== 'closed' || item.state !== 'to-come') return [];
  return [minute('meeting', 'The meeting did not reach this item.', []).paragraph];
}

function plainSection(
  itemId: string | null,
  heading: string,
  paragraphs: readonly MinutesParagraph[],
): MinutesSection {
  return { itemId, number: null, heading, classification: null, paragraphs };
}

/** The draft minutes of the meeting as far as these entries go; `state` is their fold. */
export function draftMinutes(state: MeetingState, entries: readonly MeetingEntry[]): DraftMinutes {
  const written = writeMinutes(state, entries);
  const asked = written.get(QUESTIONS);
  const items = state.agenda.map((item) => ({
    itemId: item.itemId,
    number: String(item.number),
    heading: item.late ? `${item.title} (late item)` : item.title,
    classification: item.classification,
    paragraphs: [...(written.get(item.itemId) ?? []), ...notReached(state, item)],
  }));
  const seen = new Set([OPENING, QUESTIONS, CLOSE, ...state.agenda.map(({ itemId }) => itemId)]);
  const unseen = [...written.keys()].filter((section) => !seen.has(section));
  return {
    conduct: state.conduct,
    title: sayMeeting(state),
    date: state.no === 0 ? '' : ukDate(state.startedAt ?? state.startsAt),
    place: state.place,
    finished: state.stage === 'closed',
    keeping: sayKeeping(state),
    sections: [
      plainSection(null, 'Opening', written.get(OPENING) ?? []),
      ...items,
      ...unseen.map((itemId) => plainSection(itemId, 'Private item', written.get(itemId) ?? [])),
      ...(asked === undefined ? [] : [plainSection(null, 'Questions from holders', asked)]),
      plainSection(null, 'Close', written.get(CLOSE) ?? []),
    ],
  };
}
