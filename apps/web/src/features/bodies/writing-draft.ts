/** The days of reminders as they are typed. */

const MOST = 5;

/** "5, 2, 0" as numbers, each once, the earliest reminder first; null where it is something else. */
export function readDays(text: string): number[] | null {
  const parts = text
    .split(/[,\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.some((part) => !/^\d{1,2}$/.test(part) || Number(part) > 60)) return null;
  const days = [...new Set(parts.map(Number))].toSorted((one, other) => other - one);
  return days.length > MOST ? null : days;
}
