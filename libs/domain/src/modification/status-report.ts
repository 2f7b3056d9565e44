/** The Modification Status Report of a month: every modification that was open in it or moved in it, by stage, with what changed. Read from the journals, so that it cannot go stale. */
import { ukInstant } from '../calendar/uk-time.js';
import { firstDayOf, lastDayOf } from './event-date.js';
import {
  dayOf,
  happenedOf,
  isEnded,
  isEvent,
  type Life,
  type LifeEvent,
  MODIFICATION_STAGES,
  type ModificationStage,
} from './life.js';
import { lifeOf } from './life-of.js';
import type { ModificationEntry } from './modification-entry.js';

export interface ReportLine {
  readonly life: Life;
  /** The events that bear a date of the month, in order. */
  readonly changed: readonly LifeEvent[];
}

export interface StageGroup {
  readonly stage: ModificationStage;
  readonly lines: readonly ReportLine[];
}

/** The last instant of the month in London, or now where the month is not over. */
export function asOfMonth(month: string, now: string): string {
  const end = ukInstant(lastDayOf(month), '23:59');
  return end < now ? end : now;
}

/** True when the event may only have been in the month. */
function isIn(month: string, entry: ModificationEntry): boolean {
  const on = happenedOf(entry)?.on ?? null;
  return on !== null && firstDayOf(on) >= firstDayOf(month) && lastDayOf(on) <= lastDayOf(month);
}

/** A mistake was one from the first, and a source tells of an event whenever it is found. */
function isCorrection({ type }: ModificationEntry): boolean {
  return type === 'modification.struck' || type === 'modification.date-added';
}

/** One modification at the end of the month; null where it was not raised yet, or was over before. */
function lineOf(entries: readonly ModificationEntry[], month: string, now: string): ReportLine | null {
  const until = entries.filter(
    (entry) => isCorrection(entry) || firstDayOf(dayOf(entry)) <= lastDayOf(month),
  );
  if (!until.some(isEvent)) return null;
  const life = lifeOf(until, asOfMonth(month, now));
  const changed = life.events.filter(({ entry, gone }) => gone === null && isIn(month, entry));
  return isEnded(life.stage) && changed.length === 0 ? null : { life, changed };
}

/** By stage, in the order of a life; stages with nothing are left out. */
export function statusReport(
  journals: readonly (readonly ModificationEntry[])[],
  month: string,
  now: string,
): StageGroup[] {
  const lines = journals
    .flatMap((entries) => lineOf(entries, month, now) ?? [])
    .toSorted((one, other) => one.life.serial - other.life.serial);
  return MODIFICATION_STAGES.map((stage) => ({
    stage: stage,
    lines: lines.filter(({ life }) => life.stage === stage),
  })).filter((group) => group.lines.length > 0);
}
