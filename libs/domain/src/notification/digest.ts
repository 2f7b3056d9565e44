/** When a person's digest is due, by the clock of the zone they chose. */
import { addDays, weekdayOf } from '../calendar/calendar-date.js';

export const DIGEST_RHYTHMS = ['none', 'daily', 'weekly'] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

export interface DigestRule {
  readonly rhythm: DigestRhythm;
  /** `HH:MM` on the clock of the zone. */
  readonly at: string;
  /** IANA name: Europe/London. */
  readonly zone: string;
  /** Of a weekly one: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

export const FIRST_DIGEST: DigestRule = { rhythm: 'none', at: '08:00', zone: 'Europe/London', weekday: 1 };

const DAY_MS = 86_400_000;

/** True for a zone that this house knows the clock of. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What the clock of the zone shows, as if it were UTC. */
function shownAt(instant: number, zone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  } as const);
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** The instant at which the clock of the zone shows the time on the day; a time that it passes over is read as much later. */
function instantIn(zone: string, day: string, time: string): number {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((near) => shownAt(near, zone) - near);
  const found = offsets.map((offset) => shown - offset).filter((at) => shownAt(at, zone) === shown);
  return found.length > 0 ? Math.min(...found) : shown - Math.min(...offsets);
}

/** The last instant up to now at which a digest was due; null where the person has none. */
export function digestDue({ rhythm, at, zone, weekday }: DigestRule, now: string): string | null {
  if (rhythm === 'none') return null;
  const today = new Date(shownAt(Date.parse(now), zone)).toISOString().slice(0, 10);
  const back = rhythm === 'daily' ? 0 : (weekdayOf(today) - weekday + 7) % 7;
  const due = instantIn(zone, addDays(today, -back), at);
  if (due <= Date.parse(now)) return new Date(due).toISOString();
  const before = instantIn(zone, addDays(today, -back - (rhythm === 'daily' ? 1 : 7)), at);
  return new Date(before).toISOString();
}
