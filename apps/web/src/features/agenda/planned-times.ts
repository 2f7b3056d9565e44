/** When each agenda item is planned to begin, and how far the meeting is behind or ahead of that. */
import { isSitting, type AgendaItemNow, type MeetingState } from '@quorate/domain';

/** An item and the instant at which it was planned to begin. */
export interface PlannedItem {
  readonly item: AgendaItemNow;
  readonly plannedAt: string;
}

const minuteMs = 60_000;
/** A meeting that starts this long before or after its time is not late: it runs on another day, as a rehearsal does. */
const anotherDayMs = 6 * 60 * minuteMs;

function plannedStart({ startsAt, startedAt }: MeetingState): number {
  const planned = Date.parse(startsAt);
  const started = startedAt === null ? planned : Date.parse(startedAt);
  return Math.abs(started - planned) > anotherDayMs ? started : planned;
}

/** The agenda in order, each item planned to begin when the ones before it have had their minutes. */
export function planItems(state: MeetingState): PlannedItem[] {
  let at = plannedStart(state);
  return state.agenda.map((item) => {
    const plannedAt = new Date(at).toISOString();
    at += item.plannedMinutes * minuteMs;
    return { item, plannedAt };
  });
}

/** Whole minutes the meeting runs behind its plan, negative when ahead; null when it is not running or between items. */
export function minutesBehind(state: MeetingState, now: number): number | null {
  if (!isSitting(state.stage)) return null;
  const current = planItems(state).find(({ item }) => item.itemId === state.currentItemId);
  if (current === undefined || current.item.openedAt === null) return null;
  const lateStart = Date.parse(current.item.openedAt) - Date.parse(current.plannedAt);
  const overrun = now - Date.parse(current.plannedAt) - current.item.plannedMinutes * minuteMs;
  return Math.round(Math.max(lateStart, overrun) / minuteMs);
}

/** "4 min behind", "2 min ahead", "on time". */
export function sayBehind(minutes: number): string {
  if (minutes === 0) return 'on time';
  const length = Math.abs(minutes);
  const words = length < 120 ? `${length} min` : `${Math.round(length / 60)} hours`;
  return `${words} ${minutes > 0 ? 'behind' : 'ahead'}`;
}
