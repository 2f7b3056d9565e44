/** The life of a modification, read from the entries of its journal, all of them or those a reader may see, as of a moment. Pure. */
import { BANK_HOLIDAYS_ENGLAND_WALES } from '../calendar/bank-holidays-england-wales.js';
import { ukCalendarDate, ukInstant } from '../calendar/uk-time.js';
import { windowEnd } from '../calendar/voting-window.js';
import { lastDayOf } from './event-date.js';
import {
  type DatedBy,
  dayOf,
  happenedOf,
  isEvent,
  type Life,
  type LifeEvent,
  type ModificationStage,
  NO_LIFE,
  settledStage,
} from './life.js';
import type {
  ModificationEntry,
  ModificationEntryData,
  ModificationEntryType,
} from './modification-entry.js';

const NOON = '12:00';

type EntryNamed<Type extends ModificationEntryType> = Extract<ModificationEntry, { type: Type }>;

type Evolvers = {
  readonly [Type in ModificationEntryType]: (
    life: Life,
    data: ModificationEntryData[Type],
    entry: ModificationEntry,
  ) => Life;
};

function sinceOf(entry: ModificationEntry): Pick<Life, 'since' | 'knownBy'> {
  const happened = happenedOf(entry);
  return { since: happened?.on ?? null, knownBy: happened?.source.dated ?? null };
}

function moved(life: Life, stage: ModificationStage, entry: ModificationEntry): Life {
  return { ...life, ...sinceOf(entry), stage, sentBackBy: null };
}

const SAME = (life: Life): Life => life;

/** The board decides or recommends by the path; where it may not vote yet, its vote moves nothing. */
function voted(
  life: Life,
  data: ModificationEntryData['modification.voted'],
  entry: ModificationEntry,
): Life {
  const { path } = life;
  if (path === null || life.side !== null || !['report', 'board'].includes(life.stage)) return life;
  const vote = { no: entry.no, verdict: data.verdict, on: data.on };
  if (data.verdict === 'none') return { ...life, vote };
  if (data.verdict === 'send-back') {
    return { ...moved({ ...life, vote }, 'report', entry), sentBackBy: 'the Change Board' };
  }
  if (path.boardVote === 'recommendation') return moved({ ...life, vote }, 'authority', entry);
  if (data.verdict === 'not-told') return life;
  const after = data.verdict === 'approve' ? 'approved' : 'rejected';
  if (path.referralWorkingDays === null) return moved({ ...life, vote }, after, entry);
  const from = data.publishedOn ?? (entry.audience === 'public' ? dayOf(entry) : null);
  // What nobody may read yet cannot be referred, so its time has not begun.
  if (from === null) return moved({ ...life, vote }, 'referral', entry);
  const published = ukInstant(lastDayOf(from), NOON);
  const endsAt = windowEnd(published, path.referralWorkingDays, BANK_HOLIDAYS_ENGLAND_WALES);
  return moved({ ...life, vote, referral: { endsAt, after } }, 'referral', entry);
}

const evolvers: Evolvers = {
  'modification.raised': (life, { serial, number, isDraft, bodyId, description }, entry) => ({
    ...life,
    ...{ serial, numbers: [number], bodyId, description, ...sinceOf(entry) },
    stage: isDraft ? 'draft' : 'proposal',
  }),
  'modification.described': (life, { description }) => ({ ...life, description }),
  'modification.converted': (life, { number }, entry) => ({
    ...moved(life, 'proposal', entry),
    numbers: [...new Set([...life.numbers, number])],
  }),
  'modification.path-set': (life, { path, timetable }) => ({ ...life, path, timetable }),
  'modification.step-taken': SAME,
  'modification.refinement-begun': (life, _, entry) => moved(life, 'refinement', entry),
  'modification.report-begun': (life, _, entry) => moved(life, 'report', entry),
  'modification.submitted': (life, _, entry) => moved(life, 'board', entry),
  'modification.voted': voted,
  'modification.vote-annulled': SAME,
  'modification.deferred': SAME,
  'modification.referred': (life, _, entry) => ({
    ...moved(life, 'authority', entry),
    isReferred: true,
  }),
  'modification.referral-refused': (life, _, entry) => ({
    ...moved(life, life.referral?.after ?? life.stage, entry),
    isReferred: false,
  }),
  'modification.decided': (life, { verdict, by }, entry) => {
    const authority = { verdict, by };
    if (verdict === 'send-back') {
      return { ...moved({ ...life, authority, isReferred: false }, 'report', entry), sentBackBy: by };
    }
    return moved({ ...life, authority }, verdict === 'approve' ? 'approved' : 'rejected', entry);
  },
  'modification.date-set': (life, { date, release }) => ({ ...life, implementation: { date, release } }),
  'modification.implemented': (life, { on, release }, entry) => ({
    ...moved(life, 'implemented', entry),
    implementation: { date: on, release },
  }),
  'modification.held': (life) => ({ ...life, side: 'on-hold' }),
  'modification.resumed': (life) => ({ ...life, side: null }),
  'modification.directed': (life, { effect }, entry) => {
    if (effect === 'cancel') return { ...moved(life, 'cancelled', entry), side: null };
    return { ...life, side: effect === 'suspend' ? 'suspended' : null };
  },
  'modification.withdrawn': (life, _, entry) => ({ ...moved(life, 'withdrawn', entry), side: null }),
  'modification.date-added': SAME,
  'modification.struck': SAME,
};

function evolve<Type extends ModificationEntryType>(life: Life, entry: EntryNamed<Type>): Life {
  return evolvers[entry.type](life, entry.data as ModificationEntryData[Type], entry);
}

/** The life as of a moment, a window that ended before it settled on its day. */
function settledAt(life: Life, moment: string): Life {
  const stage = settledStage(life.stage, life.referral, moment);
  if (stage === life.stage || life.referral === null) return life;
  return { ...life, stage, since: ukCalendarDate(life.referral.endsAt) };
}

/** The moment by which an event is judged: noon of its day, or when it was written where that is the same day. */
export function momentOf(on: string | null, at: string): string {
  return on === null || lastDayOf(on) >= ukCalendarDate(at) ? at : ukInstant(lastDayOf(on), NOON);
}

/** Why entries count no more, by their numbers: struck as a mistake, annulled by the board, or told again for everybody. */
function goneFrom(entries: readonly ModificationEntry[]): ReadonlyMap<number, string> {
  const gone = new Map<number, string>();
  const votes = new Map<string, number>();
  const annulled = new Map<string, string>();
  for (const { no, type, data } of entries) {
    if (type === 'modification.struck') gone.set(data.of, data.note);
    if (type === 'modification.vote-annulled') annulled.set(data.voteId, data.note);
    const voteId = type === 'modification.voted' ? (data.source.meeting?.voteId ?? null) : null;
    if (voteId === null) continue;
    const before = votes.get(voteId);
    if (before !== undefined) gone.set(before, 'Told again, for everybody to read.');
    votes.set(voteId, no);
  }
  // What became of a vote is followed by jobs that may overtake each other.
  for (const [voteId, why] of annulled) {
    const voted = votes.get(voteId);
    if (voted !== undefined) gone.set(voted, why);
  }
  return gone;
}

function datesOf(entry: ModificationEntry, entries: readonly ModificationEntry[]): DatedBy[] {
  const added = entries.flatMap(({ type, data }) =>
    type === 'modification.date-added' && data.of === entry.no ? [{ on: data.on, source: data.source }] : [],
  );
  if (entry.type === 'modification.struck') return added;
  return [{ on: entry.data.on, source: entry.data.source }, ...added];
}

/** Where it stands at a moment, by the entries that count, each judged at the date of its event. */
export function lifeOf(entries: readonly ModificationEntry[], now: string): Life {
  const gone = goneFrom(entries);
  const events: LifeEvent[] = [];
  let life = NO_LIFE;
  for (const entry of entries) {
    const why = gone.get(entry.no) ?? null;
    const before = settledAt(life, momentOf(dayOf(entry), entry.at));
    life = why === null ? evolve(before, entry) : life;
    if (!isEvent(entry)) continue;
    const moves = why === null && life !== before;
    const dates = datesOf(
      entry,
      entries.filter(({ no }) => !gone.has(no)),
    );
    events.push({ no: entry.no, at: entry.at, entry, dates, moves, gone: why });
  }
  return { ...settledAt(life, now), events };
}
