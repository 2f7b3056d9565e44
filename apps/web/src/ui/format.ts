/** How dates, times, numbers and lists are written: always in the zone of the United Kingdom, always in words people say. */
import { sayAmount, sayList, ukDate, ukDateShort, ukTime, ukTimeWithSeconds } from '@quorate/domain';

export interface TimeForm {
  readonly hasSeconds?: boolean;
  readonly hasZone?: boolean;
}

/** Writes an ISO instant as "Fri 17 December 2021", the day it is in the United Kingdom. */
export function formatDate(instant: string): string {
  return ukDate(instant).replace(/^(\w{3})\w*/, '$1');
}

/** Writes an ISO instant as "17 Dec", for lists whose year is plain. */
export function formatShortDate(instant: string): string {
  return ukDateShort(instant).replace(/ \d{4}$/, '');
}

/** Writes an ISO instant as "10:42", or "10:42:07" with seconds. */
export function formatTime(instant: string, { hasSeconds = false, hasZone = false }: TimeForm = {}): string {
  const time = hasSeconds ? ukTimeWithSeconds(instant) : ukTime(instant);
  return hasZone ? `${time} UK time` : time;
}

/** Writes an ISO instant as "Fri 17 December 2021, 10:00 (UK time)"; the zone may be left out where the page has said it. */
export function formatDateTime(
  instant: string,
  { hasSeconds = false, hasZone = true }: TimeForm = {},
): string {
  return `${formatDate(instant)}, ${formatTime(instant, { hasSeconds })}${hasZone ? ' (UK time)' : ''}`;
}

/** Writes the instant until which something is open as "5pm on 28 January 2022 (UK time)". */
export function formatDeadline(instant: string): string {
  const date = ukDate(instant).replace(/^\w+ /, '');
  return `${clockWords(ukTime(instant))} on ${date} (UK time)`;
}

/** "17:00" as "5pm", "09:30" as "9:30am"; midnight says which end of the day it is. */
function clockWords(time: string): string {
  if (time === '00:00') return 'the first minute (00:00)';
  if (time === '12:00') return '12 noon';
  const [hour = '', minute = ''] = time.split(':');
  const onTheHour = minute === '00' ? '' : `:${minute}`;
  return `${Number(hour) % 12 || 12}${onTheHour}${Number(hour) < 12 ? 'am' : 'pm'}`;
}

/** Writes a number with its noun: plural(1, 'seat', 'seats') is "1 seat". */
export function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Writes a whole number with commas at the thousands. */
export function formatNumber(count: number): string {
  return sayAmount(count);
}

/** Writes a number of votes: "1 vote", "1,200 votes". */
export function sayVotes(count: number): string {
  return plural(count, 'vote', 'votes');
}

/** Writes how long something is still open: "5 days remain", under two days in hours; "it is over" afterwards. */
export function remainingWords(until: string, nowMs: number): string {
  const leftMs = Date.parse(until) - nowMs;
  if (leftMs < 0) return 'it is over';
  const days = Math.floor(leftMs / 86_400_000);
  const words = days < 2 ? durationWords(leftMs) : plural(days, 'day', 'days');
  return `${words} ${words.startsWith('1 ') ? 'remains' : 'remain'}`;
}

/** Writes a length of time in its largest unit: "12 seconds", "3 minutes", "2 hours". */
export function durationWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return plural(seconds, 'second', 'seconds');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return plural(minutes, 'minute', 'minutes');
  return plural(Math.floor(minutes / 60), 'hour', 'hours');
}

/** The first names of a long list, and how many there are more. */
export function sayFirst(names: readonly string[], most = 8): string {
  if (names.length <= most) return sayList(names);
  const shown = names.slice(0, most - 1);
  return sayList([...shown, plural(names.length - shown.length, 'other', 'others')]);
}
