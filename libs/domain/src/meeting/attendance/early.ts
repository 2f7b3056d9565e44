/** Who was marked as there so long before a meeting starts that it says nothing of who is there then. */

/** Longer than a night, so that whoever comes on the eve of a meeting in the small hours is not asked twice. */
export const EARLY_HOURS = 12;

/** True where somebody who was marked at that instant is marked again when the meeting starts. */
export function isMarkedEarly(markedAt: string, startsAt: string): boolean {
  return Date.parse(startsAt) - Date.parse(markedAt) > EARLY_HOURS * 3_600_000;
}
