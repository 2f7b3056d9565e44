/**
 * Instants in the words of a London clock, and London clock times as instants. All published times are London local
 * time; everything stored is UTC.
 */
import { dayNumber } from './calendar-date.js';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Only parts are taken from Intl: how it joins them differs between engines and their versions. */
function partsOf(iso: string): Record<string, string> {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${iso}`);
  return Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** "10:42". */
export function ukTime(iso: string): string {
  const { hour, minute } = partsOf(iso);
  return `${hour}:${minute}`;
}

/** "10:42:07". */
export function ukTimeWithSeconds(iso: string): string {
  const { hour, minute, second } = partsOf(iso);
  return `${hour}:${minute}:${second}`;
}

/** "Wednesday 22 December 2021"; takes an instant or a date. */
export function ukDate(iso: string): string {
  const { weekday, day, month, year } = partsOf(iso);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "22 Dec 2021"; takes an instant or a date. */
export function ukDateShort(iso: string): string {
  const { day, month = '', year } = partsOf(iso);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** The London date of an instant as `YYYY-MM-DD`, for counting days. */
export function ukCalendarDate(iso: string): string {
  const { day = '', month = '', year } = partsOf(iso);
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * The instant of a London clock time (`YYYY-MM-DD`, `HH:MM`). When the clocks go back an hour happens twice: the first
 * is meant. When they go forward an hour is missing: a time in it is read an hour later, as the clock then shows.
 */
export function ukInstant(date: string, time: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`not a time: ${time}`);
  dayNumber(date);
  const inWinter = new Date(`${date}T${time}:00Z`);
  const inSummer = new Date(inWinter.getTime() - 3_600_000).toISOString();
  const summerHolds = ukCalendarDate(inSummer) === date && ukTime(inSummer) === time;
  return summerHolds ? inSummer : inWinter.toISOString();
}
